import { LEVEL_KEYS } from '../../presentation/levels';
import { READINESSES } from '../../presentation/readiness';
import { STRATEGIES } from '@backstage-dr/plugin-dr-common';
import { useRuleName } from '../../hooks/useRuleName';
import { useT } from '../../hooks/useWords';
import { shortRef } from '../../presentation/shortRef';
import { FilterName } from '../../presentation/servicesSearch';

/** How a value that services are chosen by is said; one that is not known is said as it is. */
export function useOptionLabel(): (name: FilterName, value: string | number) => string {
  const t = useT();
  const ruleName = useRuleName();
  return (name, value) => {
    const text = String(value);
    switch (name) {
      case 'owner':
      case 'system':
        return shortRef(text);
      case 'rule':
        return ruleName(text);
      case 'readiness': {
        const readiness = READINESSES.find(one => one === value);
        return readiness ? t(`readiness.${readiness}`) : text;
      }
      case 'strategy': {
        const strategy = STRATEGIES.find(one => one === value);
        return strategy ? t(`strategy.name.${strategy}`) : text;
      }
      case 'level': {
        const key = value === 0 ? 'level.undefined' : LEVEL_KEYS.at(Number(value) - 1);
        return key ? t('scorecard.levelName', { level: text, name: t(key) }) : text;
      }
      default:
        return text;
    }
  };
}
