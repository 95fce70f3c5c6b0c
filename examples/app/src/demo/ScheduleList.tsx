import { Button, SearchField, Switch, Text } from '@backstage/ui';
import { useState } from 'react';
import styles from './DemoPage.module.css';
import { DemoAction, DemoCluster } from './DemoState';

/** A cluster can have hundreds. */
const SHOWN = 25;

interface ScheduleListProps {
  cluster: DemoCluster;
  act: (action: DemoAction) => void;
}

/** The schedules of a cluster; with many of them the first ones, and a way to find another. */
export function ScheduleList({ cluster, act }: ScheduleListProps) {
  const [text, setText] = useState('');
  const { name, schedules } = cluster;
  const found = schedules.filter(schedule => schedule.name.includes(text.trim().toLowerCase()));
  const hidden = found.length - SHOWN;
  return (
    <>
      {schedules.length > SHOWN && (
        <SearchField
          aria-label={`Find a schedule in ${cluster.title}`}
          placeholder="Find a schedule"
          value={text}
          onChange={setText}
        />
      )}
      {found.slice(0, SHOWN).map(schedule => (
        <ScheduleRow key={schedule.name} cluster={name} schedule={schedule} act={act} />
      ))}
      {hidden > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {hidden} more
        </Text>
      )}
    </>
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
