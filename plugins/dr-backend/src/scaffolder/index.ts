export { scaffolderModuleDr } from './scaffolderModuleDr';
