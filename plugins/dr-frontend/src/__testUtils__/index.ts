export * from './anExemption';
export * from './FakeDrApi';
export * from './renderPart';
export * from '../../dev/__data__';
