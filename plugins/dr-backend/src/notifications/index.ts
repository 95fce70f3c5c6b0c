export * from './AlertsConfig';
export { readAlerts } from './readAlerts';
export { scheduleAlerts } from './scheduleAlerts';
