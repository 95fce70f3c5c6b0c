import { Assessment, ExposureHistory, ExposureWindow, Page, RecoveryPoint } from '@backstage-dr/plugin-dr-common';
import { isError } from '@backstage/errors';
import { DrApi } from '../api';
import { history, ready } from '../../dev/__data__';

/** Answers with what it holds; whatever is an Error is thrown. Counts what it was asked. */
export class FakeDrApi implements DrApi {
  assessment: Assessment | Error;
  recoveryPoints: Page<RecoveryPoint> | Error | undefined;
  readonly asked: string[] = [];

  constructor(assessment: Assessment | Error = ready(Date.now())) {
    this.assessment = assessment;
  }

  async getAssessment(entityRef: string): Promise<Assessment> {
    this.asked.push(`assessment ${entityRef}`);
    return orThrow(this.assessment);
  }

  async getRecoveryPoints(_entityRef: string, query: object = {}): Promise<Page<RecoveryPoint>> {
    this.asked.push(`recovery-points ${JSON.stringify(query)}`);
    if (this.recoveryPoints !== undefined) return orThrow(this.recoveryPoints);
    return { items: orThrow(this.assessment).recoveryPoints };
  }

  async getExposureHistory(_entityRef: string, window: ExposureWindow): Promise<ExposureHistory> {
    this.asked.push(`exposure ${window}`);
    return history(Date.now(), window, orThrow(this.assessment).objectives.rpoSeconds?.value);
  }

  async getClusters() {
    return [];
  }
}

function orThrow<T extends object>(answer: T | Error): T {
  if (answer instanceof Error || isError(answer)) throw answer;
  return answer;
}
