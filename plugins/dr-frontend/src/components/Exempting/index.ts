export * from './ExemptButton';
export * from './RevokeButton';
