export * from './assessExposure';
export * from './exposureHistory';
export * from './worstCaseSeconds';
