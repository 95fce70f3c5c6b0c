import { Exemption, ExemptionsQuery, ExemptionTerms, Page } from '@backstage-dr/plugin-dr-common';
import { ActOptions } from '../service/ActOptions';
import { CallOptions } from '../service/AssessmentService';

/** What only a person can do. @internal */
export const EXEMPT = 'exempt a service or revoke that';

/**
 * Lets people live with what a rule finds, until a day.
 *
 * Acting is refused with `NotAllowedError` as long as the operator has not turned exemptions on, and to who has no right to;
 * with `NotFoundError` for services and exemptions that are not there, or that the caller may not see.
 * @internal
 */
export interface ExemptionService {
  /** Whether anything can be exempted, and for how long. */
  terms(options: CallOptions): Promise<ExemptionTerms>;

  /**
   * Exemptions of services that the caller sees, a page at a time, the one that ends first first.
   *
   * @throws InputError for a cursor that cannot be read
   */
  list(query: ExemptionsQuery, options: CallOptions): Promise<Page<Exemption>>;

  /**
   * Exempts a service.
   *
   * @param body - an `ExemptionRequest`, or what somebody has sent in its place
   * @throws InputError that names what cannot be used, its value and what is accepted
   */
  create(entityRef: string, body: unknown, options: ActOptions): Promise<Exemption>;

  /** Ends an exemption before its time; one that has ended already stays as it is. */
  revoke(id: string, options: ActOptions): Promise<Exemption>;
}
