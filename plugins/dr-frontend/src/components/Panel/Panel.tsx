import { Card, Text } from '@backstage/ui';
import { ReactNode, useId } from 'react';
import styles from './Panel.module.css';

/** One card: a heading, large beside cards of other plugins, something short beside it, and the content. */
export function Panel(props: { title: string; large?: boolean; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <Card className={styles.panel} aria-labelledby={id}>
      <div className={styles.head}>
        <Text as="h3" id={id} variant={props.large ? 'title-x-small' : 'body-large'} weight="bold">
          {props.title}
        </Text>
        {props.aside}
      </div>
      {props.children}
    </Card>
  );
}
