export { signalGroupOf } from './signalGroupOf';
