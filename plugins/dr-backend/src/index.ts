/**
 * Disaster recovery for the services of the catalog: one `backend.add(import('@backstage-dr/plugin-dr-backend'))`.
 *
 * @packageDocumentation
 */
export { drPlugin as default } from './plugin';
