import { Card, Text } from '@backstage/ui';
import { ReactNode, useId } from 'react';
import styles from './Panel.module.css';

/** One card of the page: a heading, something short beside it, and the content. */
export function Panel(props: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <Card className={styles.panel} aria-labelledby={id}>
      <div className={styles.head}>
        <Text as="h3" id={id} variant="body-large" weight="bold">
          {props.title}
        </Text>
        {props.aside}
      </div>
      {props.children}
    </Card>
  );
}
