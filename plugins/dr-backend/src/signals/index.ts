export { announceChanges } from './announceChanges';
