import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  Assessment,
  BackupChoices,
  BACKUP_EXTENTS,
  BackupProgress,
  ManifestFile,
  manifestFiles,
  ScheduleManifest,
  ScheduleProposal,
  VOLUME_CHOICES,
} from '@backstage-dr/plugin-dr-common';
import { RealCluster, RealClusters, startRealClusters } from '@internal/real-clusters';
import { eventually, Portal } from '../support';
import { KubernetesObject, scheduleOfChart, scheduleOfOthers, serviceIn } from './world';

jest.setTimeout(600_000);

const PATIENCE_MS = 240_000;

const REF = 'component:default/ledger';
/** Volumes are told, for what is proposed changes with what the cluster has been seen to do. */
const CHOICES = { name: 'dr-ledger', volumes: 'file-system' } as const;

/** A service in two namespaces. */
const TILL = 'component:default/till';
const TILL_NAMESPACES = ['till', 'till-data'];

/** A service whose namespace says so from the start. */
const KIOSK = 'component:default/kiosk';
const KIOSK_ANNOTATIONS = { 'backstage-dr.io/rpo': '4m', 'backstage-dr.io/entity-ref': KIOSK };

const READER = 'system:serviceaccount:velero:backstage-dr-reader';
const actingFile = resolvePackagePath('@internal/real-clusters', '../rbac/acting.yaml');

/** From a service without protection to a Schedule that runs as promised, and what a cluster has against it on the way. */
describe('acting on a real cluster', () => {
  let clusters: RealClusters;
  let seoul: RealCluster;
  let portal: Portal;
  let stateDir: string;

  beforeAll(async () => {
    stateDir = await mkdtemp(path.join(tmpdir(), 'dr-acting-'));
    // One at a time, each may wait a minute for its turn.
    clusters = await startRealClusters({ names: ['seoul-1'], veleroFlags: ['--concurrent-backups=4'] });
    seoul = clusters.cluster('seoul-1');
    await apply(serviceIn('ledger', { 'backstage-dr.io/rpo': '4m', 'backstage-dr.io/rto': '4h' }));
    for (const namespace of TILL_NAMESPACES) {
      await apply(serviceIn('till', { 'backstage-dr.io/rpo': '4m' }, namespace));
    }
    await apply(serviceIn('kiosk', KIOSK_ANNOTATIONS));
    portal = await Portal.start({
      stateDir,
      args: ['--kubeconfig', clusters.kubeconfigPath('reader'), '--context', 'seoul-1'],
      env: { APP_CONFIG_dr_acting_enabled: 'true', APP_CONFIG_dr_acting_wholeCluster: 'true' },
    });
    await eventually(
      'the service, and where to back it up to, are seen',
      async () => {
        const { manifest, options } = await portal.client.proposeSchedule(REF);
        return manifest && options.locations.some(({ usable }) => usable) ? manifest : undefined;
      },
      { timeoutMs: PATIENCE_MS },
    );
  });

  afterAll(async () => {
    await portal?.stop();
    await clusters?.stop();
    clusters?.remove();
    await rm(stateDir, { recursive: true, force: true });
  });

  async function apply(items: readonly object[]): Promise<void> {
    await seoul.apply(listOf(items));
  }

  /** Velero's object of that name as the cluster has it; `undefined`: there is none. */
  async function stored(kind: 'schedule' | 'backup', name: string): Promise<KubernetesObject | undefined> {
    const get = ['-n', 'velero', 'get', `${kind}.velero.io`, name, '--ignore-not-found', '--show-managed-fields'];
    const text = await seoul.kubectl([...get, '-o', 'json']);
    return text === '' ? undefined : JSON.parse(text);
  }

  /** What the portal's account may do in Velero's namespace: sorted verbs (the server's order varies) by resource. */
  async function rights(): Promise<Record<string, string>> {
    const table = await seoul.kubectl(['auth', 'can-i', '--list', '-n', 'velero', `--as=${READER}`]);
    const rows = table.matchAll(/^(\S+)\s+\[\]\s+\[\]\s+\[(.*)\]$/gm);
    return Object.fromEntries([...rows].map(([, resource, verbs]) => [resource, verbs.split(' ').sort().join(' ')]));
  }

  /** Has the API server look at manifests as strictly as it can; rejects where it only warns, too. */
  async function tryToCreate(from: readonly string[], stdin?: string): Promise<string> {
    const strictly = ['--dry-run=server', '--validate=strict', '--warnings-as-errors', '-o', 'name'];
    return await seoul.kubectl(['create', ...strictly, ...from], stdin);
  }

  function ended(name: string, ref = REF): Promise<BackupProgress> {
    return eventually(
      `Backup ${name} has ended, and what it is good for is known`,
      async () => {
        const progress = await portal.client.getBackupProgress(ref, { cluster: 'seoul-1', name });
        return progress.done && (progress.usable || progress.phase !== 'Completed') ? progress : undefined;
      },
      { timeoutMs: PATIENCE_MS },
    );
  }

  /** Waits until what is proposed for a service is as told. */
  function proposed(
    ref: string,
    what: string,
    holds: (proposal: ScheduleProposal) => boolean,
  ): Promise<ScheduleProposal> {
    return eventually(
      what,
      async () => {
        const proposal = await portal.client.proposeSchedule(ref, { volumes: 'file-system' });
        return holds(proposal) ? proposal : undefined;
      },
      { timeoutMs: PATIENCE_MS },
    );
  }

  function tryOut(): Promise<unknown> {
    return portal.client.applySchedule(REF, CHOICES, { dryRun: true });
  }

  it('starts from a service without protection', async () => {
    const found = await portal.client.getAssessment(REF);
    expect(found.readiness).toBe('not-ready');
    expect(outcomesOf(found, 'scheduled')).toEqual(['fail']);
  });

  it('is refused where a namespace names no service, until somebody runs the command that the refusal tells', async () => {
    const { status, message } = await refusalOf(tryOut());
    const [, command] = message.split('with: ');
    expect([status, command]).toEqual([403, `kubectl annotate namespace ledger backstage-dr.io/entity-ref=${REF}`]);
    await seoul.kubectl(command.split(' ').slice(1));
    expect((await refusalOf(tryOut())).message).not.toContain(command);
  });

  it('is refused to an account that may only read, until it has the rights of the example', async () => {
    const missing = (what: string) => ({
      status: 403,
      message: expect.stringMatching(
        new RegExp(`^Cluster seoul-1 does not let the portal ${what}; .* examples/rbac/acting\\.yaml\\. .* forbidden`),
      ),
    });
    expect(await refusalOf(tryOut())).toEqual(missing('patch schedules.velero.io'));
    const backup = portal.client.createBackup(REF, {}, { dryRun: true });
    expect(await refusalOf(backup)).toEqual(missing('create backups.velero.io'));

    const before = await rights();
    const acting = await readFile(actingFile, 'utf8');
    // To apply what is not there yet takes two verbs, and one is not enough.
    await seoul.apply(acting.replace('[get, create, patch]', '[get, patch]'));
    await eventually(
      'only the other verb is missing',
      async () =>
        /^Cluster seoul-1 does not let the portal create sch/.test((await refusalOf(tryOut())).message) || undefined,
      { timeoutMs: PATIENCE_MS },
    );
    await seoul.apply(acting);
    expect(await rights()).toEqual({
      ...before,
      'schedules.velero.io': 'create get list patch watch',
      'backups.velero.io': 'create get list watch',
    });
    const shown = await eventually('the account may', tryOut, { timeoutMs: PATIENCE_MS });
    expect(shown).toMatchObject({ outcome: 'would-create' });
  });

  it('takes a Backup now, and follows it to its end', async () => {
    const choices = { name: 'now', volumes: 'file-system' } as const;
    expect((await portal.client.createBackup(REF, choices, { dryRun: true })).outcome).toBe('would-create');
    expect(await stored('backup', 'now')).toBeUndefined();
    expect((await portal.client.createBackup(REF, choices)).outcome).toBe('created');
    expect(await ended('now')).toMatchObject({ phase: 'Completed', usable: true, errors: 0, messages: [] });
    expect(await refusalOf(portal.client.createBackup(REF, choices))).toEqual({
      status: 409,
      message: expect.stringContaining('already exists'),
    });
  });

  describe('with a Schedule', () => {
    let proposal: ScheduleProposal;

    it('promises by what has been measured, and creates nothing yet', async () => {
      proposal = await portal.client.proposeSchedule(REF, CHOICES);
      expect(proposal.promise).toMatchObject({ rpoSeconds: 240, durationIs: 'measured', kept: 'yes' });
      expect(await tryOut()).toMatchObject({ outcome: 'would-create', name: CHOICES.name });
      expect(await stored('schedule', CHOICES.name)).toBeUndefined();
    });

    it('creates it in our name, and Velero takes it', async () => {
      expect((await portal.client.applySchedule(REF, CHOICES)).outcome).toBe('created');
      await seoul.waitPhase('Schedule', CHOICES.name, ['Enabled'], PATIENCE_MS);
      const made = await stored('schedule', CHOICES.name);
      expect(made).toMatchObject({
        metadata: {
          labels: { 'app.kubernetes.io/managed-by': 'backstage-dr' },
          annotations: { 'backstage-dr.io/entity-ref': REF, 'backstage-dr.io/cluster': 'seoul-1' },
          managedFields: expect.arrayContaining([
            expect.objectContaining({ manager: 'backstage-dr', operation: 'Apply' }),
          ]),
        },
        spec: { schedule: proposal.manifest?.spec.schedule },
      });
    });

    it('leaves it alone while it is as it should be', async () => {
      const filledIn = await eventually('Velero has filled in what it wants', async () => {
        const made = await stored('schedule', CHOICES.name);
        return made && 'skipImmediately' in made.spec ? made : undefined;
      });
      expect((await portal.client.applySchedule(REF, CHOICES)).outcome).toBe('unchanged');
      expect(await stored('schedule', CHOICES.name)).toEqual(filledIn);
    });

    it('leaves alone those of others, and what others have changed', async () => {
      await apply([scheduleOfOthers('theirs')]);
      const before = await stored('schedule', 'theirs');
      expect(await refusalOf(portal.client.applySchedule(REF, { name: 'theirs' }))).toEqual({
        status: 409,
        message: expect.stringMatching(
          /^There is a Schedule theirs .*: it is managed by kubectl\. Choose another name/,
        ),
      });
      expect(await stored('schedule', 'theirs')).toEqual(before);

      const shared = { ...CHOICES, name: 'shared', cron: '0 3 1 * *' };
      await portal.client.applySchedule(REF, shared);
      const patch = JSON.stringify({ spec: { template: { ttl: '999h0m0s' } } });
      const schedule = ['-n', 'velero', 'schedule.velero.io', 'shared'];
      await seoul.kubectl(['patch', ...schedule, '--type=merge', '-p', patch]);
      expect(await refusalOf(portal.client.applySchedule(REF, shared))).toEqual({
        status: 409,
        message: expect.stringMatching(
          /^Somebody else manages fields of shared, .* conflict with "kubectl-patch" .*: \.spec\.template\.ttl$/,
        ),
      });
      expect(await stored('schedule', 'shared')).toMatchObject({ spec: { template: { ttl: '999h0m0s' } } });
      await seoul.kubectl(['delete', ...schedule]);
    });

    it('proposes only what the API server takes, down to the last field', async () => {
      const backups: object[] = [];
      const schedules: ScheduleManifest[] = [];
      for (const extent of BACKUP_EXTENTS) {
        const { options } = await portal.client.proposeBackup(REF, { extent });
        for (const volumes of options.volumes) {
          const choices = { name: `${volumes}-${extent}`, volumes, extent };
          backups.push((await portal.client.proposeBackup(REF, choices)).manifest ?? choices);
          if (extent === 'cluster') continue;
          const { manifest } = await portal.client.proposeSchedule(REF, choices);
          if (manifest) schedules.push(manifest);
        }
      }
      expect(schedules).toHaveLength(2 * VOLUME_CHOICES.length);
      await tryToCreate(['-f', '-'], listOf(backups));

      const plain = path.join(stateDir, 'plain');
      await writeFiles(
        plain,
        schedules.flatMap(each => manifestFiles(each, 'yaml')),
      );
      await tryToCreate(['-R', '-f', plain]);

      const bases = path.join(stateDir, 'bases');
      await writeFiles(
        bases,
        schedules.flatMap(each => manifestFiles(each, 'kustomize')),
      );
      const resources = schedules.map(({ metadata }) => `velero/${metadata.name}`);
      await writeFiles(bases, [{ path: 'kustomization.yaml', text: JSON.stringify({ resources }) }]);
      expect((await tryToCreate(['-k', bases])).trim().split('\n')).toHaveLength(schedules.length);
    });

    it('takes volumes in each way that the cluster can, and the cluster as a whole', async () => {
      const wanted: BackupChoices[] = [
        { name: 'moved', volumes: 'moved-snapshot' },
        { name: 'snapshots', volumes: 'snapshot' },
        { name: 'all', volumes: 'file-system', extent: 'cluster' },
      ];
      await Promise.all(wanted.map(choices => portal.client.createBackup(REF, choices)));
      const progress = await Promise.all(wanted.map(({ name = '' }) => ended(name)));
      expect(progress.map(({ name, phase, usable }) => [name, phase, usable])).toEqual([
        ['moved', 'Completed', true],
        ['snapshots', 'Completed', true],
        ['all', 'Completed', true],
      ]);
    });

    it('runs, and the service is judged as was promised', async () => {
      const { creationTimestamp } = (await stored('schedule', CHOICES.name))?.metadata ?? {};
      await eventually(
        'the Schedule is due',
        async () => Date.now() - Date.parse(creationTimestamp ?? '') > 60_000 || undefined,
        { timeoutMs: PATIENCE_MS },
      );
      // Whatever changes in its spec makes Velero look at it at once, not at its next minute.
      expect((await portal.client.applySchedule(REF, { ...CHOICES, ttl: '9d' })).outcome).toBe('changed');
      const changed = await stored('schedule', CHOICES.name);
      expect(changed?.spec).toMatchObject({ skipImmediately: false, template: { ttl: '216h0m0s' } });

      const { judged, schedule } = await eventually(
        'a run of it has completed',
        async () => {
          const found = await portal.client.getAssessment(REF);
          const own = found.schedules.find(({ name }) => name === CHOICES.name);
          return own?.typicalDurationSeconds === undefined ? undefined : { judged: found, schedule: own };
        },
        { timeoutMs: PATIENCE_MS },
      );
      expect(outcomesOf(judged, 'scheduled', 'schedule-meets-rpo', 'volumes-covered')).toEqual([
        'pass',
        'pass',
        'pass',
      ]);
      expect(schedule.coverage.verdict).toBe('covered');
      expect(schedule.runs).toContainEqual(expect.objectContaining({ outcome: 'completed' }));
      const { worstCaseSeconds = NaN, durationSeconds } = proposal.promise;
      const { worstCaseExposureSeconds = NaN, typicalDurationSeconds = NaN } = schedule;
      // Each backup takes its own time; all the rest is as promised.
      expect(worstCaseExposureSeconds - typicalDurationSeconds).toBe(worstCaseSeconds - durationSeconds);
      expect(worstCaseExposureSeconds).toBeLessThanOrEqual(240);
    });
  });

  it('covers a service in two namespaces by one Schedule, as it has promised', async () => {
    const choices = { volumes: 'file-system' } as const;
    await eventually(
      'both namespaces are seen',
      async () => {
        const { options } = await portal.client.proposeSchedule(TILL, choices);
        return options.places.length === 2 || undefined;
      },
      { timeoutMs: PATIENCE_MS },
    );
    // Each is refused until its namespace names the service, whatever the other one does.
    for (const namespace of TILL_NAMESPACES) {
      const { status, message } = await refusalOf(portal.client.applySchedule(TILL, choices));
      const command = `kubectl annotate namespace ${namespace} backstage-dr.io/entity-ref=${TILL}`;
      expect([status, message.split('with: ')[1]]).toEqual([403, command]);
      await seoul.kubectl(command.split(' ').slice(1));
    }

    await portal.client.createBackup(TILL, { ...choices, name: 'till-now' });
    expect(await ended('till-now', TILL)).toMatchObject({ phase: 'Completed', usable: true });

    const { promise, manifest, limits } = await portal.client.proposeSchedule(TILL, choices);
    expect(manifest?.spec.template.includedNamespaces).toEqual(TILL_NAMESPACES);
    expect(promise).toMatchObject({ rpoSeconds: 240, durationIs: 'measured', kept: 'yes' });
    expect(limits.map(({ code }) => code)).not.toContain('proposal.limit.namespacesLeftOut');
    const { name, outcome } = await portal.client.applySchedule(TILL, choices);
    expect([name, outcome]).toEqual(['dr-till', 'created']);

    const { judged, schedule } = await eventually(
      'a run of it has completed',
      async () => {
        const found = await portal.client.getAssessment(TILL);
        const own = found.schedules.find(each => each.name === name);
        return own?.typicalDurationSeconds === undefined ? undefined : { judged: found, schedule: own };
      },
      { timeoutMs: PATIENCE_MS },
    );
    expect(schedule.coverage).toEqual({ verdict: 'covered', reasons: [] });
    expect(outcomesOf(judged, 'scheduled', 'schedule-meets-rpo', 'objects-covered', 'volumes-covered')).toEqual([
      'pass',
      'pass',
      'pass',
      'pass',
    ]);
    const { worstCaseSeconds = NaN, durationSeconds } = promise;
    const { longestGapSeconds, worstCaseExposureSeconds = NaN } = schedule;
    expect(longestGapSeconds).toBe(promise.longestGapSeconds);
    expect(worstCaseExposureSeconds).toBeLessThanOrEqual(240);
    // Each backup takes its own time; all the rest is as promised.
    expect(worstCaseSeconds - durationSeconds).toBe((promise.longestGapSeconds ?? NaN) + promise.jitterSeconds);
    expect(
      judged.recoveryPoints.some(point => point.scheduleName === name && point.coverage.verdict === 'covered'),
    ).toBe(true);
  });

  it('leaves alone what Helm has made of values that were written here, and tells which', async () => {
    const { manifest } = await proposed(KIOSK, 'the service is seen', found => found.manifest !== undefined);
    if (!manifest) throw new Error('nothing is proposed');
    const made = scheduleOfChart('backup', manifest);
    await seoul.kubectl(['apply', '--server-side', '--field-manager=helm', '-f', '-'], JSON.stringify(made));
    const before = await stored('schedule', 'backup-velero-dr-kiosk');

    const { chart, ...found } = await proposed(KIOSK, 'what Helm has made is seen', each => each.chart !== undefined);
    expect(chart).toEqual({
      name: 'backup-velero-dr-kiosk',
      key: 'dr-kiosk',
      release: 'backup',
      releaseNamespace: 'velero',
    });
    expect(found.manifest?.metadata.name).toBe('dr-kiosk');
    for (const dryRun of [true, false]) {
      expect(await refusalOf(portal.client.applySchedule(KIOSK, { ttl: '9d' }, { dryRun }))).toEqual({
        status: 409,
        message: expect.stringMatching(
          /^Helm owns the Schedule backup-velero-dr-kiosk of component:default\/kiosk in cluster seoul-1, .* its release backup in namespace velero, under schedules\.dr-kiosk: /,
        ),
      });
    }
    expect(await stored('schedule', 'dr-kiosk')).toBeUndefined();
    expect((await stored('schedule', 'backup-velero-dr-kiosk'))?.spec).toEqual(before?.spec);
  });

  it('creates nothing for a namespace that is being deleted, until it is there anew', async () => {
    const choices = { name: 'kiosk-again', volumes: 'file-system' } as const;
    expect(await portal.client.applySchedule(KIOSK, choices, { dryRun: true })).toMatchObject({
      outcome: 'would-create',
    });

    // Something that nobody clears up holds the Deployment, and with it the Namespace.
    const held = ['-n', 'kiosk', 'patch', 'deployment', 'kiosk', '--type=merge', '-p'];
    const heldBy = (finalizers: string[]) => JSON.stringify({ metadata: { finalizers } });
    await seoul.kubectl([...held, heldBy(['example.com/held'])]);
    await seoul.kubectl(['delete', 'namespace', 'kiosk', '--wait=false']);
    const refused = {
      status: 409,
      message: expect.stringMatching(
        /^Namespace kiosk of cluster seoul-1 is being deleted \(Terminating\), .* kubectl describe namespace kiosk$/,
      ),
    };
    // The cluster itself is asked: it matters not what the portal has seen by now.
    expect(await refusalOf(portal.client.applySchedule(KIOSK, choices))).toEqual(refused);
    expect(await refusalOf(portal.client.createBackup(KIOSK, choices))).toEqual(refused);
    const { options, limits } = await proposed(KIOSK, 'its end is seen', each =>
      each.options.places.some(({ terminating }) => terminating === true),
    );
    expect(options.places.map(({ namespace, confirmed }) => [namespace, confirmed])).toEqual([['kiosk', true]]);
    expect(limits[0].code).toBe('proposal.limit.terminating');
    expect(await refusalOf(portal.client.applySchedule(KIOSK, choices))).toEqual(refused);
    expect([await stored('schedule', choices.name), await stored('backup', choices.name)]).toEqual([
      undefined,
      undefined,
    ]);

    await seoul.kubectl([...held, heldBy([])]);
    await seoul.kubectl(['wait', 'namespace', 'kiosk', '--for=delete', `--timeout=${PATIENCE_MS / 1000}s`]);
    await apply(serviceIn('kiosk', KIOSK_ANNOTATIONS));
    await proposed(KIOSK, 'it is there anew', ({ options: { places } }) =>
      places.some(({ terminating }) => terminating === undefined),
    );
    expect((await portal.client.applySchedule(KIOSK, choices)).outcome).toBe('created');
  });
});

async function writeFiles(folder: string, files: readonly ManifestFile[]): Promise<void> {
  for (const file of files) {
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.text);
  }
}

function listOf(items: readonly object[]): string {
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
}

function outcomesOf({ findings }: Assessment, ...rules: string[]): Array<string | undefined> {
  return rules.map(rule => findings.find(finding => finding.rule === rule)?.outcome);
}

/** What somebody is told whom the portal refuses. */
async function refusalOf(act: Promise<unknown>): Promise<{ status?: number; message: string }> {
  return act.then(
    () => ({ message: 'It was done.' }),
    error => ({ status: error.statusCode, message: error.body?.error?.message ?? String(error) }),
  );
}
