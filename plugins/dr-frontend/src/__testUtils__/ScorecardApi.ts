import { RollUpBy, ServicesFilter, ServicesQuery, ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { overviewOf, pageOf, rollUpsOf, services } from '../../dev/__data__';
import { FakeDrApi } from './FakeDrApi';

/** Answers about many services as the backend does: filtered, sorted, a page at a time. */
export class ScorecardApi extends FakeDrApi {
  readonly services: readonly ServiceSummary[];
  /** Thrown instead of any answer about many services. */
  failure: Error | undefined;

  constructor(summaries: readonly ServiceSummary[] = services(Date.now(), 16)) {
    super();
    this.services = summaries;
  }

  async getServices(query: ServicesQuery = {}) {
    this.answers.getServices = this.failure ?? pageOf(this.services, query);
    return super.getServices(query);
  }

  async getOverview(filter: ServicesFilter = {}) {
    this.answers.getOverview = this.failure ?? overviewOf(Date.now(), this.services, filter);
    return super.getOverview(filter);
  }

  async getRollUps(by: RollUpBy, filter: ServicesFilter = {}) {
    this.answers.getRollUps = this.failure ?? rollUpsOf(by, this.services, filter);
    return super.getRollUps(by, filter);
  }
}
