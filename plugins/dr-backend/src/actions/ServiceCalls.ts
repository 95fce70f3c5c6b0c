import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ActingService } from '../acting/ActingService';
import { ProposalService } from '../proposals/ProposalService';
import { ScorecardService } from '../scorecard/ScorecardService';
import { AssessmentService } from '../service/AssessmentService';
import { WhatIfService } from '../what-if/WhatIfService';
import { DrCalls } from './DrCalls';

/** The services of the plugin, each as callers may reach it. @internal */
export interface DrServices {
  assessments: AssessmentService;
  scorecard: ScorecardService;
  whatIf: WhatIfService;
  proposals: ProposalService;
  acting: ActingService;
}

/** Asks the services of the plugin itself, with the credentials of who calls. @internal */
export class ServiceCalls implements DrCalls {
  readonly #services: DrServices;
  readonly #caller: { credentials: BackstageCredentials };

  constructor(services: DrServices, caller: { credentials: BackstageCredentials }) {
    this.#services = services;
    this.#caller = caller;
  }

  assess: DrCalls['assess'] = entityRef => this.#services.assessments.assess(entityRef, this.#caller);

  services: DrCalls['services'] = query => this.#services.scorecard.services(query, this.#caller);

  lossChoices: DrCalls['lossChoices'] = () => this.#services.whatIf.choices({}, this.#caller);

  whatIf: DrCalls['whatIf'] = (lost, query) => this.#services.whatIf.page(lost, query, this.#caller);

  proposeSchedule: DrCalls['proposeSchedule'] = (entityRef, choices) =>
    this.#services.proposals.proposeSchedule(entityRef, choices, this.#caller);

  recommendObjectives: DrCalls['recommendObjectives'] = impact =>
    this.#services.proposals.recommendObjectives(impact, this.#caller);

  applySchedule: DrCalls['applySchedule'] = (entityRef, choices, dryRun) =>
    this.#services.acting.applySchedule(entityRef, { choices, dryRun }, this.#caller);

  createBackup: DrCalls['createBackup'] = (entityRef, choices, dryRun) =>
    this.#services.acting.createBackup(entityRef, { choices, dryRun }, this.#caller);

  backupProgress: DrCalls['backupProgress'] = (entityRef, backup) =>
    this.#services.acting.progress(entityRef, backup, this.#caller);

  runbook: DrCalls['runbook'] = (entityRef, language) =>
    this.#services.proposals.runbook(entityRef, language, this.#caller);
}
