import { Alert, Container, Skeleton, Text } from '@backstage/ui';
import { ClusterCard } from './ClusterCard';
import styles from './DemoPage.module.css';
import { useDemo } from './useDemo';

/** Every demo cluster with its switches. */
export function DemoPage() {
  const { state, error, act } = useDemo();
  return (
    <Container>
      <div className={styles.page}>
        <Text as="p" variant="body-medium">
          These clusters are embedded in the portal. Break something, then open a service: its page follows within
          seconds.
        </Text>
        {error && <Alert status="danger" title="The demo does not answer" description={error.message} />}
        {!state && !error && <Skeleton width="100%" height="18rem" />}
        <div className={styles.clusters}>
          {state?.clusters.map(cluster => (
            <ClusterCard key={cluster.name} cluster={cluster} act={act} />
          ))}
        </div>
      </div>
    </Container>
  );
}
