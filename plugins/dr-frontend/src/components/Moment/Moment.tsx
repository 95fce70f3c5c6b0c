import { Instant } from '@backstage-dr/plugin-dr-common';
import { useWords } from '../../hooks/useWords';
import { Hint } from '../Hint';

/**
 * A moment as people say it; the exact instant with zone and seconds on hover and focus.
 *
 * @param props.as - `age`: "3 h ago"; `clock`: "09:12"
 */
export function Moment(props: { at: Instant; as?: 'age' | 'clock' }) {
  const { at, as = 'age' } = props;
  const words = useWords();
  return (
    <Hint tip={words.exactly(at)}>
      <time dateTime={at}>{as === 'age' ? words.age(at) : words.clock(at)}</time>
    </Hint>
  );
}
