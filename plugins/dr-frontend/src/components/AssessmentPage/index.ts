export * from './AssessmentPage';
