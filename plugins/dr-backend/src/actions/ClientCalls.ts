import { DrClient, DrRequestOptions } from '@backstage-dr/plugin-dr-common';
import { isError, ResponseError } from '@backstage/errors';
import { DrCalls } from './DrCalls';

/**
 * Asks the dr backend over HTTP. What it refuses is thrown as it was refused there, with the status of the answer, not as a
 * failed request.
 * @internal
 */
export class ClientCalls implements DrCalls {
  readonly #client: DrClient;
  readonly #token: () => Promise<string>;
  readonly #signal: AbortSignal | undefined;

  /** @param options - `token` is asked for at each call: an action may run for longer than one is good for */
  constructor(options: { client: DrClient; token: () => Promise<string>; signal?: AbortSignal }) {
    this.#client = options.client;
    this.#token = options.token;
    this.#signal = options.signal;
  }

  assess: DrCalls['assess'] = entityRef => this.#ask((client, options) => client.getAssessment(entityRef, options));

  services: DrCalls['services'] = query => this.#ask((client, options) => client.getServices(query, options));

  lossChoices: DrCalls['lossChoices'] = () => this.#ask((client, options) => client.getLossChoices(options));

  whatIf: DrCalls['whatIf'] = (lost, query) => this.#ask((client, options) => client.getWhatIf(lost, query, options));

  proposeSchedule: DrCalls['proposeSchedule'] = (entityRef, choices) =>
    this.#ask((client, options) => client.proposeSchedule(entityRef, choices, options));

  recommendObjectives: DrCalls['recommendObjectives'] = impact =>
    this.#ask((client, options) => client.recommendObjectives(impact, options));

  applySchedule: DrCalls['applySchedule'] = (entityRef, choices, dryRun) =>
    this.#ask((client, options) => client.applySchedule(entityRef, choices, { ...options, dryRun }));

  createBackup: DrCalls['createBackup'] = (entityRef, choices, dryRun) =>
    this.#ask((client, options) => client.createBackup(entityRef, choices, { ...options, dryRun }));

  backupProgress: DrCalls['backupProgress'] = (entityRef, backup) =>
    this.#ask((client, options) => client.getBackupProgress(entityRef, backup, options));

  runbook: DrCalls['runbook'] = (entityRef, language) =>
    this.#ask((client, options) => client.getRunbook(entityRef, language, options));

  async #ask<T>(call: (client: DrClient, options: DrRequestOptions) => Promise<T>): Promise<T> {
    try {
      return await call(this.#client, { token: await this.#token(), signal: this.#signal });
    } catch (error) {
      if (error instanceof ResponseError && isError(error.cause)) {
        throw Object.assign(error.cause, { statusCode: error.statusCode });
      }
      throw error;
    }
  }
}
