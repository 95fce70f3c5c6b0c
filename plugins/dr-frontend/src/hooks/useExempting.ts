import { Assessment, drExemptionManagePermission, Exemption, ExemptionTerms } from '@backstage-dr/plugin-dr-common';
import { usePermission } from '@backstage/plugin-permission-react';
import { useExemptionTerms } from './useExemptionTerms';

/** What somebody may do about the exemptions of a service. */
export interface Exempting {
  /** The service. */
  entityRef: string;
  /** What people call it. */
  title: string;
  terms: ExemptionTerms;
  /** Those that apply now. */
  active: readonly Exemption[];
  /** Has everything read again that an exemption changes. */
  changed(): void;
}

/** `undefined`: the reader may not exempt the service, or nobody may, or that is not known yet. */
export function useExempting(assessment: Assessment, changed: () => void): Exempting | undefined {
  const { entityRef, title, exemptions: active } = assessment;
  const { value: terms } = useExemptionTerms();
  const may = useMayExempt(entityRef);
  return terms?.enabled && may ? { entityRef, title, terms, active, changed } : undefined;
}

/** Whether the reader has the right to exempt a service, and to revoke that; the operator may have switched it off still. */
export function useMayExempt(entityRef: string): boolean {
  return usePermission({ permission: drExemptionManagePermission, resourceRef: entityRef }).allowed;
}
