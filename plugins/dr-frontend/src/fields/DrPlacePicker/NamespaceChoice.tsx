import { ProposalPlace } from '@backstage-dr/plugin-dr-common';
import { Checkbox, CheckboxGroup } from '@backstage/ui';
import { ToneMark } from '../../components/ToneMark';
import { useT } from '../../hooks/useWords';
import styles from '../options.module.css';

/** Which of a service's namespaces are meant: all of them, or fewer, which leaves a part of it without cover. */
export function NamespaceChoice(props: {
  places: readonly ProposalPlace[];
  meant: readonly ProposalPlace[];
  isDisabled: boolean;
  choose(places: ProposalPlace[]): void;
}) {
  const { places, meant, isDisabled, choose } = props;
  const t = useT();
  const leftOut = places.filter(each => !meant.includes(each)).map(({ namespace }) => namespace);
  return (
    <div className={styles.note}>
      <CheckboxGroup
        label={t('acting.place.namespaces')}
        isDisabled={isDisabled}
        value={meant.map(({ namespace }) => namespace)}
        onChange={names => choose(places.filter(({ namespace }) => names.includes(namespace)))}
      >
        {places.map(place => (
          <Checkbox
            key={place.namespace}
            value={place.namespace}
            // Nothing at all is no choice.
            isDisabled={meant.length === 1 && meant[0] === place}
          >
            {place.namespace}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {leftOut.length > 0 && (
        <p role="status">
          <ToneMark tone="warn" /> {t('acting.place.leftOut', { namespaces: leftOut.join(', ') })}
        </p>
      )}
    </div>
  );
}
