import { aBackup, aClaim, aCluster, aSchedule, aVolumeBackup, HOUR } from '../__fixtures__/world';
import { BackupSpec, ScheduleChoices, ServiceFacts, VolumeChoice } from '../model';
import { renderStatement } from '../statements';
import { aController, aGround, choiceOf, codesOf, running } from './__testUtils__/ground';
import { proposeBackup } from './proposeBackup';
import { proposeSchedule } from './proposeSchedule';

const WITH_VOLUME = running({ claims: [aClaim('data')], controllers: [aController({ claimNames: ['data'] })] });
/** Since when moving snapshots is what would be proposed. */
const MOVED = { volumeBackups: [aVolumeBackup(aBackup(HOUR), 'other', { kind: 'DataUpload' })] };
const NO_AGENTS = { clusters: [aCluster('seoul-1', { nodeAgents: { desired: 0, ready: 0 } })] };

const TEMPLATES: Readonly<Record<VolumeChoice, BackupSpec>> = {
  'file-system': { snapshotVolumes: false, defaultVolumesToFsBackup: true },
  'moved-snapshot': { snapshotVolumes: true, snapshotMoveData: true, defaultVolumesToFsBackup: false },
  snapshot: { snapshotVolumes: true, snapshotMoveData: false, defaultVolumesToFsBackup: false },
  none: { snapshotVolumes: false, defaultVolumesToFsBackup: false },
};

/** Of a Schedule of ours that takes volumes in some way, applied again. */
function again(
  volumes: VolumeChoice,
  facts: Partial<ServiceFacts>,
  { choices = {}, isOurs = true }: { choices?: ScheduleChoices; isOurs?: boolean } = {},
) {
  const schedule = aSchedule({
    name: 'dr-order',
    labels: isOurs ? { 'app.kubernetes.io/managed-by': 'backstage-dr' } : {},
    annotations: { 'backstage-dr.io/entity-ref': 'component:default/order' },
    template: { includedNamespaces: ['order'], ...TEMPLATES[volumes] },
  });
  const proposal = proposeSchedule(aGround({ ...WITH_VOLUME, schedules: [schedule], ...facts }), choices);
  const choice = choiceOf(proposal, 'volumes');
  return { value: choice?.value, why: choice?.why ?? [], template: proposal.manifest?.spec.template };
}

describe('how volumes are taken by a Schedule that is there', () => {
  it('stays when the cluster is first seen to do better, and both is said', () => {
    const { value, why, template } = again('file-system', MOVED);
    expect(value).toBe('file-system');
    expect(template).toMatchObject(TEMPLATES['file-system']);
    expect(why.map(each => renderStatement(each)).slice(0, 2)).toEqual([
      'The schedule dr-order takes volumes this way already (file-system); it stays so unless another way is chosen.',
      'A new schedule would get moved-snapshot, which is better here: choose it to change over.',
    ]);
    expect(why.every(each => /[가-힣]/.test(renderStatement(each, 'ko')))).toBe(true);
  });

  it.each<[VolumeChoice, Partial<ServiceFacts>, string[]]>([
    ['file-system', {}, ['proposal.why.volumesKept', 'proposal.why.files']],
    ['moved-snapshot', MOVED, ['proposal.why.volumesKept', 'proposal.why.moved']],
    ['snapshot', MOVED, ['proposal.why.volumesKept', 'proposal.why.volumesBetter', 'proposal.why.snapshot']],
    ['file-system', running({}), ['proposal.why.volumesKept', 'proposal.why.filesToCome']],
    ['snapshot', running({}), ['proposal.why.volumesKept', 'proposal.why.snapshot']],
    ['none', running({}), ['proposal.why.noVolumes']],
  ])('stays %s', (volumes, facts, why) => {
    const proposal = again(volumes, facts);
    expect([proposal.value, codesOf(proposal.why)]).toEqual([volumes, why]);
    expect(proposal.template).toMatchObject(TEMPLATES[volumes]);
  });

  it('changes when somebody chooses so', () => {
    const { value, why } = again('file-system', MOVED, { choices: { volumes: 'moved-snapshot' } });
    expect([value, codesOf(why)]).toEqual(['moved-snapshot', ['proposal.why.moved']]);
  });

  it('changes when the cluster cannot do it any more', () => {
    const { value, why } = again('file-system', { ...MOVED, ...NO_AGENTS });
    expect([value, codesOf(why)]).toEqual(['snapshot', ['proposal.why.volumesImpossible', 'proposal.why.snapshot']]);
  });

  it('does not leave out volumes that it had none of before', () => {
    const { value, why } = again('none', {});
    expect([value, codesOf(why)]).toEqual(['file-system', ['proposal.why.volumesAdded', 'proposal.why.files']]);
    expect(again('none', {}, { choices: { volumes: 'none' } }).value).toBe('none');
  });

  it('is nothing to one of another name, to one of others, or to a Backup', () => {
    expect(again('file-system', MOVED, { choices: { name: 'another' } }).value).toBe('moved-snapshot');
    expect(again('file-system', MOVED, { isOurs: false }).value).toBe('moved-snapshot');
    const backup = proposeBackup(aGround({ ...WITH_VOLUME, ...MOVED }), {});
    expect(choiceOf(backup, 'volumes')?.value).toBe('moved-snapshot');
  });
});
