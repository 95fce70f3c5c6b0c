export * from './BulletBar';
