import {
  ActedObject,
  ActingTerms,
  Assessment,
  BackupProgress,
  BackupProposal,
  ClusterFact,
  ClusterOverview,
  CountedPage,
  Exemption,
  ExemptionRequest,
  ExemptionTerms,
  ExposureHistory,
  LocationOverview,
  LossChoice,
  ServiceImpact,
  ObjectivesRecommendation,
  Overview,
  Page,
  RecoveryPoint,
  RollUp,
  RollUpBy,
  ScheduleChoices,
  ScheduleProposal,
  ServiceSummary,
  Transition,
  WhatIfPage,
} from '../model';
import {
  ExemptionsQuery,
  ExposureWindow,
  RecoveryPointsQuery,
  ServicesFilter,
  ServicesQuery,
  WhatIfQuery,
} from './DrClient';
import { components, operations } from './openapi.generated';

type Schemas = components['schemas'];
type Query<Operation extends keyof operations> = NonNullable<operations[Operation]['parameters']['query']>;

/** What JSON makes of a type: no `readonly`. */
type Json<T> = T extends readonly (infer Item)[]
  ? Json<Item>[]
  : T extends object
  ? { -readonly [Key in keyof T]: Json<T[Key]> }
  : T;

type Same<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? true : false) : false;

// A type that differs makes its `true` a compile error.
const agreement: {
  assessment: Same<Json<Assessment>, Json<Schemas['Assessment']>>;
  recoveryPoints: Same<Json<Page<RecoveryPoint>>, Json<Schemas['RecoveryPointPage']>>;
  services: Same<Json<CountedPage<ServiceSummary>>, Json<Schemas['ServiceSummaryPage']>>;
  history: Same<Json<ExposureHistory>, Json<Schemas['ExposureHistory']>>;
  cluster: Same<Json<ClusterFact>, Json<Schemas['ClusterFact']>>;
  overview: Same<Json<Overview>, Json<Schemas['Overview']>>;
  rollUp: Same<Json<RollUp>, Json<Schemas['RollUp']>>;
  rollUps: Same<ServicesFilter & { by: RollUpBy }, Query<'ListRollUps'>>;
  transitions: Same<Json<Page<Transition>>, Json<Schemas['TransitionPage']>>;
  clusterOverview: Same<Json<ClusterOverview>, Json<Schemas['ClusterOverview']>>;
  locationOverview: Same<Json<LocationOverview>, Json<Schemas['LocationOverview']>>;
  lossChoice: Same<Json<LossChoice>, Json<Schemas['LossChoice']>>;
  whatIf: Same<Json<WhatIfPage>, Json<Schemas['WhatIfPage']>>;
  whatIfQuery: Same<WhatIfQuery & { lost: string }, Query<'GetWhatIf'>>;
  exemptions: Same<Json<Page<Exemption>>, Json<Schemas['ExemptionPage']>>;
  exemptionRequest: Same<Json<ExemptionRequest>, Json<Schemas['ExemptionRequest']>>;
  exemptionTerms: Same<Json<ExemptionTerms>, Json<Schemas['ExemptionTerms']>>;
  exemptionsQuery: Same<ExemptionsQuery, Query<'ListExemptions'>>;
  scheduleChoices: Same<Json<ScheduleChoices>, Json<Schemas['ScheduleChoices']>>;
  scheduleProposal: Same<Json<ScheduleProposal>, Json<Schemas['ScheduleProposal']>>;
  backupProposal: Same<Json<BackupProposal>, Json<Schemas['BackupProposal']>>;
  serviceImpact: Same<Json<ServiceImpact>, Json<Schemas['ServiceImpact']>>;
  objectivesRecommendation: Same<Json<ObjectivesRecommendation>, Json<Schemas['ObjectivesRecommendation']>>;
  actingTerms: Same<Json<ActingTerms>, Json<Schemas['ActingTerms']>>;
  actedObject: Same<Json<ActedObject>, Json<Schemas['ActedObject']>>;
  backupProgress: Same<Json<BackupProgress>, Json<Schemas['BackupProgress']>>;
  servicesQuery: Same<ServicesQuery, Query<'ListServices'>>;
  recoveryPointsQuery: Same<RecoveryPointsQuery, Query<'ListRecoveryPoints'>>;
  window: Same<ExposureWindow, NonNullable<Query<'GetExposureHistory'>['window']>>;
} = {
  assessment: true,
  recoveryPoints: true,
  services: true,
  history: true,
  cluster: true,
  overview: true,
  rollUp: true,
  rollUps: true,
  transitions: true,
  clusterOverview: true,
  locationOverview: true,
  lossChoice: true,
  whatIf: true,
  whatIfQuery: true,
  exemptions: true,
  exemptionRequest: true,
  exemptionTerms: true,
  exemptionsQuery: true,
  scheduleChoices: true,
  scheduleProposal: true,
  backupProposal: true,
  serviceImpact: true,
  objectivesRecommendation: true,
  actingTerms: true,
  actedObject: true,
  backupProgress: true,
  servicesQuery: true,
  recoveryPointsQuery: true,
  window: true,
};

describe('the HTTP contract', () => {
  it('has the types of the model', () => {
    expect(Object.values(agreement)).not.toContain(false);
  });
});
