import { LocationAssessment } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { Doubt } from '../../presentation/doubtOf';
import { toneOfHealth } from '../../presentation/tone';
import { Facts } from '../Facts';
import { Moment } from '../Moment';
import { Nothing } from '../Nothing';
import { Panel } from '../Panel';
import { ToneTag } from '../ToneTag';

/** Where the recovery points are stored, and whether that can be reached. */
export function Storage(props: { locations: readonly LocationAssessment[]; doubt?: Doubt }) {
  const { locations, doubt } = props;
  const t = useT();
  return (
    <Panel title={t('storage.title')}>
      {locations.length === 0 && <Nothing doubt={doubt}>{t('storage.empty')}</Nothing>}
      {locations.map(location => (
        <Location key={`${location.cluster}/${location.name}`} location={location} />
      ))}
    </Panel>
  );
}

function Location(props: { location: LocationAssessment }) {
  const { cluster, name, provider, bucket, prefix, region, accessMode, health, lastValidatedAt, reasons, message } =
    props.location;
  const t = useT();
  const words = useWords();
  const place = bucket ? [provider, [bucket, prefix].filter(Boolean).join('/')].filter(Boolean).join(' · ') : undefined;
  return (
    <Facts
      name={`${name} · ${cluster}`}
      verdict={<ToneTag tone={toneOfHealth(health)}>{t(`storage.health.${health}`)}</ToneTag>}
      facts={[
        region
          ? t('storage.place', { bucket: place ?? t('storage.bucketUnknown'), region })
          : t('storage.placeNoRegion', { bucket: place ?? t('storage.bucketUnknown') }),
        accessMode === 'ReadOnly' && t('storage.readOnly'),
        ...reasons.map(reason => words.statement(reason)),
        message,
        lastValidatedAt
          ? t('storage.validated', { age: <Moment at={lastValidatedAt} /> })
          : t('storage.neverValidated'),
      ]}
    />
  );
}
