export * from './assessSchedules';
export * from './readCron';
export * from './scheduleConditions';
export * from './vanishedEarly';
