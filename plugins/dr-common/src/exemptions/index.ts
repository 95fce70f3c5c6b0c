export { activeExemptions, turnsOfExemptions } from './activeExemptions';
export { countedFindings } from './countedFindings';
export { exemptFindings } from './exemptFindings';
