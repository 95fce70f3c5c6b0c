import { Tone } from '../../presentation/tone';
import styles from './ToneMark.module.css';

const SHAPES: Record<Tone, JSX.Element> = {
  good: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  warn: <path d="M6 0.5 11.5 6 6 11.5 0.5 6Z" fill="currentColor" />,
  bad: <rect x="1.5" y="1.5" width="9" height="9" rx="1" fill="currentColor" />,
  unknown: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />,
  note: <path d="M6 1.5 10.5 6 6 10.5 1.5 6Z" fill="none" stroke="currentColor" strokeWidth="1.5" />,
};

/** The shape of a tone, drawn in its colour. It says nothing by itself: a word always stands beside it. */
export function ToneMark(props: { tone: Tone }) {
  return (
    <svg className={styles.mark} data-tone={props.tone} viewBox="0 0 12 12" aria-hidden="true">
      {SHAPES[props.tone]}
    </svg>
  );
}
