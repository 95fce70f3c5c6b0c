export * from './disasterRecoveryPage';
export * from './drApi';
export * from './entityDisasterRecoveryCard';
export * from './entityDisasterRecoveryContent';
export * from './entityRollUpContent';
export * from './formFields';
export * from './homeWidget';
export * from './subPages';
