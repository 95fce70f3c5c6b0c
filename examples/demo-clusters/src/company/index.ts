export * from './Company';
export { makeCompany, SERVICE_COUNTS } from './makeCompany';
