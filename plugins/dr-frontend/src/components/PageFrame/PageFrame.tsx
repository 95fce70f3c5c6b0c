import { Container, VisuallyHidden } from '@backstage/ui';
import { ReactNode } from 'react';
import { useT } from '../../hooks/useWords';
import { Frame } from '../Frame';
import styles from './PageFrame.module.css';

type Tab = 'services' | 'what-if' | 'rules' | 'clusters' | 'storage' | 'exemptions';

/** What every tab of the page about all services stands in. Its heading is for those who go by headings. */
export function PageFrame(props: { name: Tab; children: ReactNode }) {
  const t = useT();
  return (
    <Container className={styles.page}>
      <VisuallyHidden>
        <h2>{t(`scorecard.tab.${props.name}`)}</h2>
      </VisuallyHidden>
      <Frame>{props.children}</Frame>
    </Container>
  );
}
