import { Exemption } from '@backstage-dr/plugin-dr-common';
import { Button, Select, Skeleton } from '@backstage/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useExemptions } from '../../hooks/useExemptions';
import { useLast } from '../../hooks/useLast';
import { useT } from '../../hooks/useWords';
import { failureOf } from '../../presentation/failureOf';
import { PartFailed } from '../FailedState';
import { Panel } from '../Panel';
import styles from './ExemptionsPage.module.css';
import { ExemptionsTable } from './ExemptionsTable';

const STATES = ['active', 'expired', 'revoked'] as const;
const ANY = 'any';
const PARAMETER = 'state';
const PAGE_SIZE = 25;

/** Exemptions a page at a time, the one that ends first first; which ones is in the address. */
export function ExemptionList() {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const shown = shownState(search.get(PARAMETER));
  /** Cursors of the pages up to this one, so that one can go back. */
  const [trail, setTrail] = useState<string[]>([]);
  const state = shown === ANY ? undefined : [shown];
  const { value, error, refresh } = useExemptions({ state, limit: PAGE_SIZE, cursor: trail.at(-1) });
  const last = useLast(value);
  const page = value ?? (error === undefined ? last : undefined);
  const before = trail.length * PAGE_SIZE;

  const show = (key: unknown) => {
    setTrail([]);
    setSearch(
      previous => {
        const next = new URLSearchParams(previous);
        next.set(PARAMETER, shownState(String(key)));
        return next;
      },
      { replace: true },
    );
  };
  return (
    <Panel
      title={t('exemptions.title')}
      large
      aside={
        <div className={styles.filter}>
          <Select
            label={t('exemptions.filter.label')}
            size="small"
            options={[
              ...STATES.map(id => ({ id, label: t(`exemptions.state.${id}`) })),
              { id: ANY, label: t('exemptions.filter.any') },
            ]}
            value={shown}
            onChange={show}
          />
        </div>
      }
    >
      <p className={styles.text}>{t('exemptions.about')}</p>
      {error !== undefined && <PartFailed failure={failureOf(error)} retry={refresh} />}
      {!page && error === undefined && <Skeleton width="100%" height="10rem" />}
      {page && (
        <div className={styles.list} aria-busy={value === undefined}>
          {page.items.length === 0 && <p className={styles.text}>{t(`exemptions.empty.${shown}`)}</p>}
          {page.items.length > 0 && <ExemptionsTable exemptions={page.items} changed={refresh} />}
          {(trail.length > 0 || page.nextCursor !== undefined) && (
            <div className={styles.pages}>
              <span className={styles.quiet}>
                {t('exemptions.range', { from: String(before + 1), to: String(before + page.items.length) })}
              </span>
              <Button
                size="small"
                variant="secondary"
                isDisabled={trail.length === 0}
                onPress={() => setTrail(trail.slice(0, -1))}
              >
                {t('exemptions.previous')}
              </Button>
              <Button
                size="small"
                variant="secondary"
                isDisabled={value?.nextCursor === undefined}
                onPress={() => value?.nextCursor !== undefined && setTrail([...trail, value.nextCursor])}
              >
                {t('exemptions.next')}
              </Button>
            </div>
          )}
        </div>
      )}
    </Panel>
  );
}

function shownState(text: string | null): Exemption['state'] | typeof ANY {
  if (text === ANY) return ANY;
  return STATES.find(state => state === text) ?? 'active';
}
