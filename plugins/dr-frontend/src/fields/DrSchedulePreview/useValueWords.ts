import { BACKUP_EXTENTS, parseDuration, ProposalField, VOLUME_CHOICES } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';

/** How to say the value of a decision: Velero's own words stay, durations and ways are said as people say them. */
export function useValueWords(): (field: ProposalField, value: string) => string {
  const t = useT();
  const words = useWords();
  return (field, value) => {
    const volumes = VOLUME_CHOICES.find(each => field === 'volumes' && each === value);
    if (volumes) return t(`acting.volumes.${volumes}`);
    const extent = BACKUP_EXTENTS.find(each => field === 'extent' && each === value);
    if (extent) return t(`acting.extent.${extent}`);
    const duration = field === 'ttl' || field === 'rpo' ? parseDuration(value) : undefined;
    if (!duration?.ok) return value;
    return duration.seconds === 0 ? t('promise.nothingLost') : words.duration(duration.seconds);
  };
}
