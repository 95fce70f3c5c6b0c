import { Card, CardBody, CardHeader, Select, Switch, Text } from '@backstage/ui';
import styles from './DemoPage.module.css';
import { DemoAction, DemoCluster, NEXT_BACKUPS, NextBackup } from './DemoState';
import { ScheduleList } from './ScheduleList';

const NEXT_BACKUP_WORDS: Record<NextBackup, string> = {
  succeeds: 'succeeds',
  fails: 'fails',
  'partially-fails': 'fails in part',
  'skips-volumes': 'completes without its volumes',
};

/** One demo cluster and what can be done to it. */
export function ClusterCard({ cluster, act }: { cluster: DemoCluster; act: (action: DemoAction) => void }) {
  const { name } = cluster;
  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small">
          {cluster.title}
        </Text>
        <Text variant="body-small" color="secondary">
          {[name, cluster.region].filter(Boolean).join(' · ')}
        </Text>
      </CardHeader>
      <CardBody>
        <div className={styles.section}>
          <Switch
            label="Cluster answers"
            isSelected={cluster.up}
            onChange={up => act({ action: 'set-up', cluster: name, up })}
          />
          {cluster.velero !== 'not-installed' && (
            <Switch
              label="Velero runs"
              isSelected={cluster.velero === 'running'}
              onChange={running => act({ action: 'set-velero', cluster: name, running })}
            />
          )}
          {cluster.locations.map(location => (
            <Switch
              key={location.name}
              label={`Location ${location.name} can be reached`}
              isSelected={location.reachable}
              onChange={reachable => act({ action: 'set-location', cluster: name, location: location.name, reachable })}
            />
          ))}
        </div>
        {cluster.schedules.length > 0 && (
          <div className={styles.section}>
            <Select
              label="The next backup"
              options={NEXT_BACKUPS.map(value => ({ value, label: NEXT_BACKUP_WORDS[value] }))}
              value={cluster.nextBackup}
              onChange={value => {
                const nextBackup = NEXT_BACKUPS.find(known => known === value);
                if (nextBackup) act({ action: 'set-next-backup', cluster: name, nextBackup });
              }}
            />
            <ScheduleList cluster={cluster} act={act} />
          </div>
        )}
      </CardBody>
    </Card>
  );
}
