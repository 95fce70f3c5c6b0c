export * from './formatDuration';
export * from './ParsedDuration';
export * from './parseDuration';
export * from './parseGoDuration';
