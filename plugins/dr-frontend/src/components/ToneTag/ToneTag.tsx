import { ReactNode } from 'react';
import { Tone } from '../../presentation/tone';
import { ToneMark } from '../ToneMark';
import styles from './ToneTag.module.css';

/** A verdict in a word or two, with its mark. */
export function ToneTag(props: { tone: Tone; children: ReactNode }) {
  return (
    <span className={styles.tag} data-tone={props.tone}>
      <ToneMark tone={props.tone} />
      {props.children}
    </span>
  );
}
