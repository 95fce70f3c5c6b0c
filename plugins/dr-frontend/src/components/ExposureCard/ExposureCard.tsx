import { ExposureHistory, ExposureWindow } from '@backstage-dr/plugin-dr-common';
import { Button, Skeleton, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { lazy, Suspense, useState } from 'react';
import { useExposureHistory } from '../../hooks/useExposureHistory';
import { useT } from '../../hooks/useWords';
import { failureOf } from '../../presentation/failureOf';
import { Panel } from '../Panel';
import { PartFailed } from '../FailedState';
import { ExposureSummary } from './ExposureSummary';
import { ExposureTable } from './ExposureTable';
import styles from './ExposureCard.module.css';

const ExposureChart = lazy(() => import('./ExposureChart'));
/** Pixels. */
const CHART_HEIGHT = 240;
const LINE_HEIGHT = 32;
const WINDOWS: ExposureWindow[] = ['P1D', 'P7D', 'P30D'];

/** Exposure over time against the promise: in words, as a chart, and as a table. */
export function ExposureCard(props: { entityRef: string; revision: string }) {
  const t = useT();
  const [window, setWindow] = useState<ExposureWindow>('P1D');
  const [asTable, setAsTable] = useState(false);
  const { value: history, error, refresh } = useExposureHistory(props.entityRef, window, props.revision);
  const waiting = (
    <div className={styles.waiting}>
      <Skeleton width="60%" height={LINE_HEIGHT} />
      <Skeleton width="100%" height={CHART_HEIGHT} />
    </div>
  );

  return (
    <Panel
      title={t('exposure.title')}
      aside={
        <ToggleButtonGroup
          aria-label={t('exposure.windowLabel')}
          disallowEmptySelection
          selectionMode="single"
          selectedKeys={[window]}
          onSelectionChange={keys => setWindow(current => WINDOWS.find(key => keys.has(key)) ?? current)}
        >
          {WINDOWS.map(key => (
            <ToggleButton key={key} id={key} size="small" aria-label={t(`exposure.windowWords.${key}`)}>
              {t(`exposure.window.${key}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      {error !== undefined && <PartFailed failure={failureOf(error)} retry={refresh} />}
      {history === undefined && error === undefined && waiting}
      {history && (
        <>
          <div className={styles.said}>
            <ExposureSummary history={history} />
            {hasCurve(history) && (
              <Button variant="tertiary" size="small" onPress={() => setAsTable(!asTable)}>
                {t(asTable ? 'exposure.showChart' : 'exposure.showTable')}
              </Button>
            )}
          </div>
          {hasCurve(history) && (asTable ? <ExposureTable history={history} /> : chart(history))}
        </>
      )}
    </Panel>
  );

  function chart(shown: ExposureHistory) {
    return (
      <Suspense fallback={<Skeleton width="100%" height={CHART_HEIGHT} />}>
        <ExposureChart history={shown} height={CHART_HEIGHT} />
      </Suspense>
    );
  }
}

/** Without a single known point there is nothing to draw, and the words say so. */
function hasCurve(history: ExposureHistory): boolean {
  return history.points.some(point => point.exposureSeconds !== undefined);
}
