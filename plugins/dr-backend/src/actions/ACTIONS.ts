import { ActionDefinition, asStep, TemplateActionDefinition } from './ActionDefinition';
import { annotateCatalogInfo } from './definitions/annotateCatalogInfo';
import { annotateObjectives } from './definitions/annotateObjectives';
import { applySchedule } from './definitions/applySchedule';
import { backUpNow } from './definitions/backUpNow';
import { createBackup } from './definitions/createBackup';
import { generateRunbook } from './definitions/generateRunbook';
import { generateSchedule } from './definitions/generateSchedule';
import { getBackupProgress } from './definitions/getBackupProgress';
import { getServiceVerdict } from './definitions/getServiceVerdict';
import { listServicesAtRisk } from './definitions/listServicesAtRisk';
import { proposeSchedule } from './definitions/proposeSchedule';
import { recommendObjectives } from './definitions/recommendObjectives';
import { whatWouldBeLost } from './definitions/whatWouldBeLost';
import { writeRunbook } from './definitions/writeRunbook';

/** What tools can ask, and have done. @internal */
export const ACTIONS: readonly ActionDefinition[] = [
  getServiceVerdict,
  listServicesAtRisk,
  whatWouldBeLost,
  recommendObjectives,
  annotateCatalogInfo,
  proposeSchedule,
  applySchedule,
  createBackup,
  getBackupProgress,
  writeRunbook,
];

/** Steps of templates. @internal */
export const TEMPLATE_ACTIONS: readonly TemplateActionDefinition[] = [
  asStep('dr:objectives:recommend', recommendObjectives),
  annotateObjectives,
  generateSchedule,
  asStep('dr:schedule:apply', applySchedule),
  backUpNow,
  generateRunbook,
];
