import { Assessment, ClusterFact, CountedPage, ExposureHistory, Page, RecoveryPoint, ServiceSummary } from '../model';
import { ExposureWindow, RecoveryPointsQuery, ServicesQuery } from './DrClient';
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
  servicesQuery: Same<ServicesQuery, Query<'ListServices'>>;
  recoveryPointsQuery: Same<RecoveryPointsQuery, Query<'ListRecoveryPoints'>>;
  window: Same<ExposureWindow, NonNullable<Query<'GetExposureHistory'>['window']>>;
} = {
  assessment: true,
  recoveryPoints: true,
  services: true,
  history: true,
  cluster: true,
  servicesQuery: true,
  recoveryPointsQuery: true,
  window: true,
};

describe('the HTTP contract', () => {
  it('has the types of the model', () => {
    expect(Object.values(agreement)).not.toContain(false);
  });
});
