import { Loss, LossChoice } from '@backstage-dr/plugin-dr-common';
import { Button, Text } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import { Panel } from '../Panel';
import styles from './WhatIfPage.module.css';

/** What people ask about first; of each the one that would hit most. */
const OFFERED: readonly Loss['kind'][] = ['region', 'cluster', 'location'];

/** What the question is, and the losses that would hit most. */
export function NothingChosen(props: { choices: readonly LossChoice[]; onChoose(key: string): void }) {
  const t = useT();
  // They come with those first on which most depends.
  const biggest = OFFERED.flatMap(kind => props.choices.find(choice => choice.loss.kind === kind) ?? []).filter(
    choice => choice.services > 0,
  );
  return (
    <Panel title={t('whatIf.ask.title')} large>
      <Text as="p" variant="body-large" className={styles.asking}>
        {t('whatIf.ask.body')}
      </Text>
      {biggest.length > 0 && (
        <div className={styles.biggest}>
          <Text as="p" color="secondary">
            {t('whatIf.ask.biggest')}
          </Text>
          {biggest.map(({ key, loss, title, services }) => (
            <Button key={key} variant="secondary" onPress={() => props.onChoose(key)}>
              {`${t(`whatIf.kind.${loss.kind}`)} ${title} · ${t('whatIf.services', { count: services })}`}
            </Button>
          ))}
        </div>
      )}
    </Panel>
  );
}
