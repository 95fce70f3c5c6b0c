import { describeLists } from './api/lists';
import { describeRefusals } from './api/refusals';
import { describeServerSideApply } from './api/serverSideApply';
import { describeWatches } from './api/watches';
import { describeWrites } from './api/writes';
import { describeArtefacts } from './velero/artefacts';
import { describeBackups } from './velero/backups';
import { describeRestores } from './velero/restores';
import { describeSchedules } from './velero/schedules';
import { describeSharing } from './velero/sharing';
import { buildWorld, ContractClusters } from './support';

/** What the stand-in and the real thing both do. */
export function describeContract(start: () => Promise<ContractClusters>): void {
  let started: ContractClusters | undefined;

  const clusters = () => {
    if (!started) throw new Error('the clusters have not started');
    return started;
  };

  beforeAll(async () => {
    started = await start();
    await buildWorld(started, started.primary.as('admin'));
    await buildWorld(started, started.secondary.as('admin'));
  });

  afterAll(async () => {
    await started?.stop();
  });

  describe('an API server', () => {
    describeLists(clusters);
    describeWatches(clusters);
    describeRefusals(clusters);
    describeWrites(clusters);
    describeServerSideApply(clusters);
  });

  describe('Velero', () => {
    describeBackups(clusters);
    describeArtefacts(clusters);
    describeSchedules(clusters);
    describeRestores(clusters);
    describeSharing(clusters);
  });
}
