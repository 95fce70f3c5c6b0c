import { TranslationFunction } from '@backstage/frontend-plugin-api';
import { drTranslationRef } from '../translation';

const MOST_NAMES = 4;

/** Names in a row, the first few and how many more; `undefined` for none. */
export function namesIn(
  entityRefs: readonly string[],
  titleOf: (entityRef: string) => string,
  t: TranslationFunction<typeof drTranslationRef.T>,
): string | undefined {
  if (entityRefs.length === 0) return undefined;
  const names = entityRefs.slice(0, MOST_NAMES).map(titleOf).join(', ');
  const more = entityRefs.length - MOST_NAMES;
  return more > 0 ? `${names} ${t('whatIf.andMore', { number: String(more) })}` : names;
}
