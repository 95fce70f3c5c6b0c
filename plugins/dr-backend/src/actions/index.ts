export { TEMPLATE_ACTIONS } from './ACTIONS';
export { registerActions } from './registerActions';
export { toTemplateAction } from './toTemplateAction';
