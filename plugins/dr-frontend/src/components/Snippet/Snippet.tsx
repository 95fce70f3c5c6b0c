import { Button } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../hooks/useWords';
import styles from './Snippet.module.css';

/** Text to paste, with a button that copies it. */
export function Snippet(props: { text: string }) {
  const t = useT();
  const [outcome, setOutcome] = useState<'do' | 'done' | 'failed'>('do');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text);
      setOutcome('done');
    } catch {
      // Browsers refuse outside secure contexts; the text is there to be selected by hand.
      setOutcome('failed');
    }
  };
  return (
    <div className={styles.snippet}>
      <pre className={styles.text}>
        <code>{props.text}</code>
      </pre>
      <Button size="small" variant="secondary" onPress={copy}>
        <span aria-live="polite">{t(`copy.${outcome}`)}</span>
      </Button>
    </div>
  );
}
