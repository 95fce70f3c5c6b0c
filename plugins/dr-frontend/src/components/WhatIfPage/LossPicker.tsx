import { Loss, LossChoice } from '@backstage-dr/plugin-dr-common';
import { Radio, RadioGroup, SearchField, Text, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../hooks/useWords';
import styles from './WhatIfPage.module.css';

const KINDS: Loss['kind'][] = ['region', 'cluster', 'location', 'namespace', 'velero'];
/** More than these nobody reads through; they are searched. */
const MOST_CARDS = 8;

/** Chooses what is lost: first of which kind, then which one. Of many, the biggest are shown and the rest is searched. */
export function LossPicker(props: {
  choices: readonly LossChoice[];
  chosen: string | undefined;
  onChoose(key: string): void;
}) {
  const { choices, chosen, onChoose } = props;
  const t = useT();
  const current = choices.find(choice => choice.key === chosen);
  const [looking, setLooking] = useState<{ kind: Loss['kind']; at: string | undefined; text: string }>();
  // Whatever was looked through before, another choice, as by the browser's back, shows its own kind.
  const browsing = looking?.at === chosen ? looking : undefined;
  const kind = browsing?.kind ?? current?.loss.kind ?? 'region';
  const text = browsing?.text ?? '';
  const ofKind = choices.filter(choice => choice.loss.kind === kind);
  const { shown, matching } = narrowed(ofKind, text, current);

  return (
    <div className={styles.picker}>
      <div className={styles.kinds}>
        <ToggleButtonGroup
          aria-label={t('whatIf.kinds')}
          disallowEmptySelection
          selectionMode="single"
          selectedKeys={[kind]}
          onSelectionChange={keys => look(KINDS.find(key => keys.has(key)) ?? kind, '')}
        >
          {KINDS.map(key => (
            <ToggleButton key={key} id={key}>
              {t(`whatIf.kind.${key}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <p className={styles.quiet}>{ofKind.length > 0 ? t(`whatIf.means.${kind}`) : t(`whatIf.none.${kind}`)}</p>
      </div>
      {ofKind.length > MOST_CARDS && (
        <div className={styles.search}>
          <SearchField
            aria-label={t('whatIf.search')}
            placeholder={t('whatIf.search')}
            size="small"
            value={text}
            onChange={next => look(kind, next)}
          />
          <span className={styles.quiet} aria-live="polite">
            {matching === 0
              ? t('whatIf.noMatch', { text })
              : matching > shown.length && t('whatIf.shown', { shown: String(shown.length), all: String(matching) })}
          </span>
        </div>
      )}
      {shown.length > 0 && (
        <RadioGroup
          aria-label={t('whatIf.choices')}
          orientation="horizontal"
          className={styles.choices}
          value={current?.key ?? ''}
          onChange={onChoose}
        >
          {shown.map(choice => (
            <Radio key={choice.key} value={choice.key} className={styles.choice}>
              <span className={styles.choiceWords}>
                <Text weight="bold">{choice.title}</Text>
                <span className={styles.quiet}>{sizeOf(choice)}</span>
              </span>
            </Radio>
          ))}
        </RadioGroup>
      )}
    </div>
  );

  function look(nextKind: Loss['kind'], nextText: string) {
    setLooking({ kind: nextKind, at: chosen, text: nextText });
  }

  function sizeOf({ loss, clusters, locations, services }: LossChoice): string {
    const parts: string[] = [t('whatIf.services', { count: services })];
    if (loss.kind === 'region' && locations > 0) parts.unshift(t('whatIf.locations', { count: locations }));
    if (loss.kind === 'region') parts.unshift(t('whatIf.clusters', { count: clusters }));
    return parts.join(' · ');
  }
}

/** The biggest that have a text in their title or key; the chosen one is among them wherever it stands. */
function narrowed(choices: readonly LossChoice[], text: string, current: LossChoice | undefined) {
  const wanted = text.trim().toLocaleLowerCase();
  const matching = choices.filter(({ title, key }) => `${title} ${key}`.toLocaleLowerCase().includes(wanted));
  const first = matching.slice(0, MOST_CARDS);
  const missing = current && wanted === '' && matching.includes(current) && !first.includes(current);
  return { shown: missing ? [current, ...first.slice(0, -1)] : first, matching: matching.length };
}
