import { Button, Card, CardBody, CardHeader, Select, Switch, Text } from '@backstage/ui';
import styles from './DemoPage.module.css';
import { DemoAction, DemoCluster, NEXT_BACKUPS, NextBackup } from './DemoState';

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
            {cluster.schedules.map(schedule => (
              <ScheduleRow key={schedule.name} cluster={name} schedule={schedule} act={act} />
            ))}
          </div>
        )}
      </CardBody>
    </Card>
  );
}

function ScheduleRow(props: {
  cluster: string;
  schedule: DemoCluster['schedules'][number];
  act: (action: DemoAction) => void;
}) {
  const { cluster, schedule, act } = props;
  return (
    <div className={styles.schedule}>
      <div className={styles.name}>
        <Text as="p" variant="body-medium">
          {schedule.name}
        </Text>
        <Text as="p" variant="body-small" color="secondary">
          {schedule.cron}
        </Text>
      </div>
      <Switch
        label="Paused"
        aria-label={`Schedule ${schedule.name} is paused`}
        isSelected={schedule.paused}
        onChange={paused => act({ action: 'set-paused', cluster, schedule: schedule.name, paused })}
      />
      <Button
        variant="secondary"
        size="small"
        aria-label={`Run ${schedule.name} now`}
        onPress={() => act({ action: 'run-backup', cluster, schedule: schedule.name })}
      >
        Run now
      </Button>
    </div>
  );
}
