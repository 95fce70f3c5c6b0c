export { annotateCatalogInfo } from './annotateCatalogInfo';
export type { CatalogInfoTarget } from './findEntity';
