import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import { Doubt } from '../../presentation/doubtOf';

/** What stands in the place of an empty list: that there is nothing, said only where that is known. */
export function Nothing(props: { doubt: Doubt | undefined; children: string }) {
  const { doubt, children } = props;
  const t = useT();
  if (doubt?.kind === 'no-place') return <Text as="p">{t('nothing.noPlace')}</Text>;
  if (doubt) return <Text as="p">{t('nothing.unseen', { clusters: doubt.clusters.join(', ') })}</Text>;
  return <Text as="p">{children}</Text>;
}
