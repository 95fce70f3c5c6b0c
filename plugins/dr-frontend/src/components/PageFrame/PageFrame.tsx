import { Container } from '@backstage/ui';
import { ReactNode } from 'react';
import { Frame } from '../Frame';
import styles from './PageFrame.module.css';

/** What every tab of the page about all services stands in. */
export function PageFrame(props: { children: ReactNode }) {
  return (
    <Container className={styles.page}>
      <Frame>{props.children}</Frame>
    </Container>
  );
}
