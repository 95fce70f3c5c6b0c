import { SearchField, ToggleButton } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { ServicesChooser } from '../../hooks/useServicesChoice';
import { useT } from '../../hooks/useWords';
import { FilterName } from '../../presentation/servicesSearch';
import { ExportMenu } from './ExportMenu';
import { FilterChip } from './FilterChip';
import styles from './ServiceFilters.module.css';

const NAMES: FilterName[] = ['owner', 'system', 'tier', 'strategy', 'readiness', 'level', 'rule', 'cluster'];
const TYPING_MS = 250;

/** Which services are shown, as it stands in the address: what is typed, whose they are, and a chip for each choice. */
export function ServiceFilters(props: { chooser: ServicesChooser }) {
  const { chooser } = props;
  const { filter } = chooser.choice;
  const t = useT();
  return (
    <div className={styles.filters} role="search" aria-label={t('scorecard.filter.label')}>
      <Search
        text={filter.text ?? ''}
        onChange={text => chooser.narrow({ text: text || undefined }, { replace: true })}
      />
      <ToggleButton
        size="small"
        isSelected={filter.mine ?? false}
        onChange={mine => chooser.narrow({ mine: mine || undefined })}
      >
        {t('scorecard.filter.mine')}
      </ToggleButton>
      {NAMES.map(name => (
        <FilterChip key={name} name={name} filter={filter} onChange={values => chooser.narrow({ [name]: values })} />
      ))}
      <ExportMenu choice={chooser.choice} />
    </div>
  );
}

/** Typing stays here until it rests, so that the list does not run after each letter. */
function Search(props: { text: string; onChange(text: string): void }) {
  const { text, onChange } = props;
  const t = useT();
  const [typed, setTyped] = useState(text);
  const [followed, setFollowed] = useState(text);
  // The address has changed by other ways: a link, the way back, a chip.
  if (followed !== text) {
    setFollowed(text);
    setTyped(text);
  }
  useEffect(() => {
    if (typed.trim() === text) return undefined;
    const timer = setTimeout(() => {
      setFollowed(typed.trim());
      onChange(typed.trim());
    }, TYPING_MS);
    return () => clearTimeout(timer);
  });
  return (
    <SearchField
      size="small"
      aria-label={t('scorecard.filter.search')}
      placeholder={t('scorecard.filter.search')}
      value={typed}
      onChange={setTyped}
      className={styles.search}
    />
  );
}
