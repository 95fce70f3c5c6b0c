import {
  AuditorService,
  AuthService,
  LoggerService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { PolicyDecision } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import { ActingService, createActingService } from '../acting';
import { AssessmentStore } from '../assessment/AssessmentStore';
import { ServiceFactsReader } from '../assessment/ServiceFactsReader';
import { DrConfig } from '../config';
import { createExemptionService, ExemptionService } from '../exemptions';
import { ExemptionStore } from '../exemptions/ExemptionStore';
import { FactStore } from '../projection/FactStore';
import { findBackup } from '../projection/operations/findBackup';
import { DefaultProposalService, ProposalGrounds, ProposalService } from '../proposals';
import { AuthorizedScorecardService } from '../scorecard/AuthorizedScorecardService';
import { DatabaseScorecardStore } from '../scorecard/DatabaseScorecardStore';
import { DefaultScorecardService } from '../scorecard/DefaultScorecardService';
import { ScorecardService } from '../scorecard/ScorecardService';
import { AuthorizedWhatIfService } from '../what-if/AuthorizedWhatIfService';
import { DefaultWhatIfService } from '../what-if/DefaultWhatIfService';
import { WhatIfService } from '../what-if/WhatIfService';
import { AssessmentService } from './AssessmentService';
import { AuthorizedAssessmentService } from './AuthorizedAssessmentService';
import { CatalogEntities } from './CatalogEntities';
import { DefaultAssessmentService } from './DefaultAssessmentService';

/** Everything that callers can ask, each authorised and, where it changes something, audited. @internal */
export interface Services {
  acting: ActingService;
  assessments: AssessmentService;
  exemptions: ExemptionService;
  proposals: ProposalService;
  scorecard: ScorecardService;
  whatIf: WhatIfService;
}

/** What answers callers, by HTTP or from within the backend. @internal */
export function createServices(options: {
  config: DrConfig;
  knex: Knex;
  store: FactStore;
  summaries: AssessmentStore;
  exemptions: ExemptionStore;
  reader: ServiceFactsReader;
  entities: CatalogEntities;
  /** Whether a decision, under conditions or not, is to allow acting on a service. */
  isAuthorized: (decision: PolicyDecision, entity: Entity) => boolean;
  permissions: PermissionsService;
  auditor: AuditorService;
  auth: AuthService;
  userInfo: UserInfoService;
  logger: LoggerService;
  now: () => number;
}): Services {
  const { config, knex, reader, entities, permissions, now } = options;
  const { clusters, scope, settings, tiers } = config;
  const common = { ...options, scope, settings };
  const judging = new DefaultAssessmentService(common);
  const assessments = new AuthorizedAssessmentService({ assessments: judging, permissions, entities });
  const scorecard = DatabaseScorecardStore.create({ knex, now });
  const { acting } = config;
  const grounds = new ProposalGrounds({
    ...common,
    wholeCluster: acting.enabled && acting.wholeCluster,
    claimsTrusted: acting.namespaceClaims === 'trusted',
  });
  return {
    assessments,
    exemptions: createExemptionService({
      ...common,
      config: config.exemptions,
      store: options.exemptions,
      judgeAnew: async entityRef => {
        reader.forget(entityRef);
        await judging.assess(entityRef);
      },
    }),
    proposals: new DefaultProposalService({ ...common, grounds, assessments, tiers }),
    acting: createActingService({
      ...common,
      config: config.acting,
      clusters,
      grounds,
      findBackup: key => findBackup(knex, key),
    }),
    scorecard: new AuthorizedScorecardService({
      scorecard: new DefaultScorecardService({ ...common, scorecard }),
      permissions,
      entities,
    }),
    whatIf: new AuthorizedWhatIfService({
      whatIf: new DefaultWhatIfService({ scorecard, ground: () => reader.infrastructure(), now }),
      permissions,
      entities,
    }),
  };
}
