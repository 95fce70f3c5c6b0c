import { execFileSync } from 'node:child_process';
import {
  aBackup,
  aClaim,
  aCluster,
  aLocation,
  aRestore,
  aSchedule,
  aService,
  aSilentCluster,
  aVolumeBackup,
  aWorkload,
  DAY,
  HOUR,
  hourlyBackups,
  MINUTE,
  NOW,
} from '../__fixtures__/world';
import { assessService } from '../assess';
import { Assessment, ServiceFacts } from '../model';
import { aController, inPlaces, labelled, withVolumes } from '../scenarios/__testUtils__/scenarios';
import { bucket, seoulAndTokyo, SEOUL, withData } from '../scenarios/__testUtils__/survival';
import { promise, SOURCE } from '../rules/__testUtils__/testsOf';
import { StatementLocale } from '../statements';
import { runbookMarkdown } from './runbookMarkdown';

const NOW_MS = Date.parse(NOW);

function judged(facts: Partial<ServiceFacts>): Assessment {
  return assessService(aService(facts), NOW);
}

function runbookOf(facts: Partial<ServiceFacts>, language: StatementLocale = 'en'): string {
  return runbookMarkdown(judged(facts), { language, nowMs: NOW_MS });
}

/** The lines of its shell blocks. */
function commandsIn(runbook: string): string[] {
  return [...runbook.matchAll(/^```shell\n([\s\S]*?)\n```$/gm)].flatMap(match => match[1].split('\n'));
}

const WHOLE: Partial<ServiceFacts> = {
  ...seoulAndTokyo(),
  ...bucket(),
  ...withData(),
};

const RUNNING = {
  ...WHOLE,
  ...inPlaces(
    aWorkload({
      selector: labelled({ app: 'order' }),
      claims: [aClaim('data', { storageClass: 'fast' })],
      controllers: [
        aController('order', { desiredReplicas: 3, readyReplicas: 2, labels: { app: 'order' } }),
        aController('nightly', { kind: 'CronJob', desiredReplicas: undefined, labels: { app: 'order' } }),
        aController('agent', { kind: 'DaemonSet', desiredReplicas: undefined, labels: { app: 'order' } }),
      ],
    }),
  ),
};

/** What can be so of a service, and of which some is not known. */
const WORLDS: Array<[title: string, facts: Partial<ServiceFacts>]> = [
  ['all is well', {}],
  ['all is well in two regions', WHOLE],
  ['it is told what runs', RUNNING],
  ['nothing is backed up', { backups: [], schedules: [] }],
  ['nothing is promised', { objectives: { problems: [] } }],
  ['nobody knows where it runs', inPlaces()],
  ['its cluster is silent', { clusters: [aSilentCluster('seoul-1', HOUR), aCluster('tokyo-1')] }],
  ['no cluster was ever seen', { clusters: [] }],
  ['there is no other cluster', { clusters: [aCluster('seoul-1')], locations: [aLocation()] }],
  ['backups are old', { backups: [aBackup(3 * DAY)] }],
  ['a volume has no data', withVolumes(aClaim('data'))],
  ['a volume is left out', withVolumes(aClaim('data', { labels: { 'velero.io/exclude-from-backup': 'true' } }))],
  [
    'a snapshot stays where it is',
    {
      ...withVolumes(aClaim('data')),
      volumeBackups: hourlyBackups(24).map(each => aVolumeBackup(each, 'data', { phase: 'Failed' })),
    },
  ],
  ['a schedule leaves something out', { schedules: [aSchedule({ template: { excludedResources: ['secrets'] } })] }],
  ['a restore was timed', { backups: hourlyBackups(24), restores: [aRestore(aBackup(HOUR * 2))] }],
  [
    'it depends on others',
    {
      dependencies: [
        { entityRef: 'component:default/a', title: 'a', kind: 'service', rtoSeconds: HOUR },
        { entityRef: 'resource:default/b', title: 'b', kind: 'other' },
        { entityRef: 'component:default/c', title: 'c', kind: 'missing' },
      ],
      dependencyCycles: [['component:default/order', 'component:default/a']],
    },
  ],
];

describe('runbookMarkdown', () => {
  it.each(WORLDS)('has the seven phases, in both languages, and no holes: %s', (_, facts) => {
    for (const language of ['en', 'ko'] as const) {
      const runbook = runbookOf(facts, language);
      expect([...runbook.matchAll(/^## (\d)\. /gm)].map(match => match[1])).toEqual([
        '1',
        '2',
        '3',
        '4',
        '5',
        '6',
        '7',
      ]);
      expect(runbook).not.toMatch(/undefined|NaN|null|\[object|\{\{|runbook\.[a-z]|Invalid/);
    }
    expect(runbookOf(facts, 'ko').match(/[가-힣]/g)?.length).toBeGreaterThan(300);
    expect(runbookOf(facts, 'en')).not.toMatch(/[가-힣]/);
  });

  it.each(WORLDS)('has commands that a shell can read: %s', (_, facts) => {
    const script = commandsIn(runbookOf(facts)).join('\n');
    expect(() => execFileSync('sh', ['-n'], { input: script })).not.toThrow();
  });

  it('says when and from what it was written', () => {
    expect(runbookOf({})).toContain(
      'Written 23 Nov 2026, 12:30 UTC for component:default/order, from the verdict of 23 Nov 2026, 12:30 UTC',
    );
    const later = runbookMarkdown(judged({}), { language: 'en', nowMs: NOW_MS + HOUR * 1000 });
    expect(later).toContain('Written 23 Nov 2026, 13:30 UTC');
    expect(later).toContain('1 h 29 min old');
  });

  it('says what is promised and how old the newest recovery point is', () => {
    const runbook = runbookOf({});
    expect(runbook).toContain('- RTO: back within 4 h.\n- RPO: lose at most 2 h.\n- The strategy is backup-restore.');
    expect(runbook).toContain(', of 23 Nov 2026, 12:00 UTC, 29 min old.');
  });

  it('begins with the warning of a service that would not come back', () => {
    const runbook = runbookOf({ backups: [] });
    const [, block] = runbook.split('\n\n');
    expect(block.split('\n')[0]).toBe(
      '> **Warning: as things stand it would not come back as promised. What follows does not change that.**',
    );
    expect(block.split('\n').filter(line => line.startsWith('> - ')).length).toBeGreaterThan(1);
    expect(runbook).toContain('> - If it broke now, order would not come back.');
    expect(runbookOf({ backups: [] }, 'ko')).toMatch(/^# .*\n\n> \*\*경고/);
  });

  it('has no warning when all is well, and another one where that is not known', () => {
    expect(runbookOf({})).not.toMatch(/^>/m);
    expect(runbookOf(inPlaces())).toContain('> **Warning: it is not known whether it would come back.');
    expect(runbookOf({ schedules: [] })).toContain('> **Note: it would come back, but what keeps it so is at risk.**');
  });

  it('has the commands for each disruption, by what runs where', () => {
    const commands = commandsIn(runbookOf(RUNNING));
    const [newest] = hourlyBackups(1);
    expect(commands).toEqual(
      expect.arrayContaining([
        'kubectl config use-context "${CONTEXT:?}"',
        'velero backup-location get default --namespace velero',
        'kubectl get daemonset node-agent --namespace velero',
        'kubectl get storageclass fast',
        'kubectl get backups.velero.io --namespace velero -l velero.io/schedule-name=order-hourly --sort-by=.status.startTimestamp -o custom-columns=NAME:.metadata.name,PHASE:.status.phase,STARTED:.status.startTimestamp,EXPIRES:.status.expiration',
        `BACKUP=${newest.name}`,
        'velero restore create "$RESTORE" --from-backup "$BACKUP" --include-namespaces order --selector app=order --namespace velero --wait',
        'velero restore describe "$RESTORE" --details --namespace velero',
        'kubectl get pods -n order -l app=order',
        'kubectl get deployment/order -n order',
        'kubectl get persistentvolumeclaims -n order',
      ]),
    );
    const runbook = runbookOf(RUNNING);
    expect(runbook).toContain('Deployment order has 3 ready, as it had.');
    expect(runbook).toContain('DaemonSet agent is ready; how many it had is not known.');
    expect(runbook).toContain('CronJob nightly is there');
    expect(runbook).toContain('The selector leaves out what does not carry the labels');
  });

  it('restores into another cluster when its own, or the region, is lost', () => {
    const runbook = runbookOf(WHOLE);
    const [, restore] = runbook.split('## 3. Restore');
    const into = [...restore.matchAll(/^- \[ \] Restore it into (\S+)\.$/gm)].map(match => match[1]);
    expect(into).toEqual(['seoul-1', 'tokyo-1']);
    expect(restore).toContain(`### Cluster seoul-1 is lost / Region ${SEOUL} is lost`);
  });

  it('says in every block of commands which cluster they are for', () => {
    const blocks = [...runbookOf(RUNNING).matchAll(/^```shell\n([\s\S]*?)\n```$/gm)].map(match => match[1]);
    const told = blocks.filter(block => /^kubectl|^velero/m.test(block)).map(block => block.split('\n')[0]);
    expect(told.length).toBeGreaterThan(4);
    expect(told.filter(line => !/^# .*(seoul-1|tokyo-1)|^# The newest when/.test(line))).toEqual([]);
  });

  it('does not choose a recovery point that holds the damage', () => {
    expect(runbookOf({})).toContain('started before the damage was done');
  });

  it('brings back what there is where only the data of a volume is missing, and says that it starts empty', () => {
    const volumeBackups = hourlyBackups(24).map(each => aVolumeBackup(each, 'data', { phase: 'Failed' }));
    const facts = { ...withVolumes(aClaim('data')), volumeBackups };
    const [, restore] = runbookOf(facts).split('## 3. Restore');
    expect(restore).toContain('- It does not come back.');
    expect(restore).toContain('without the data of data: they start empty. Decide first whether that helps.');
    expect(restore).toContain('- It is not known whether this works');
    expect(commandsIn(restore)).toContain(`BACKUP=${hourlyBackups(1)[0].name}`);
    expect(restore).not.toContain('There are no commands for this');
  });

  it('says that nothing may be lost, and that there may be no downtime', () => {
    const none = promise({ rpoSeconds: { value: 0, source: SOURCE }, rtoSeconds: { value: 0, source: SOURCE } });
    expect(runbookOf(none)).toContain('- RTO: no downtime.\n- RPO: lose nothing.');
  });

  it('offers what may work, and says that nobody knows', () => {
    const [, restore] = runbookOf({ ...WHOLE, ...withData({ storageClass: 'fast' }) }).split('## 3. Restore');
    const [, cluster] = restore.split('### Cluster seoul-1 is lost');
    expect(cluster).toContain('- Whether it comes back is not known.');
    expect(cluster).toContain('- It is not known whether this works: it is the best that was found.');
    expect(cluster).toContain('Restore it into tokyo-1.');
  });

  it('makes one Restore for whole namespaces and one for each selector', () => {
    const workloads = [
      aWorkload(),
      aWorkload({ namespace: 'order-jobs' }),
      aWorkload({ namespace: 'shared', selector: labelled({ app: 'order', tier: 'web' }) }),
    ];
    const spec = { includedNamespaces: ['order', 'order-jobs', 'shared'], storageLocation: 'default' };
    const restores = commandsIn(
      runbookOf({ ...WHOLE, ...inPlaces(...workloads), volumeBackups: [], backups: hourlyBackups(3, { spec }) }),
    ).filter(line => line.startsWith('velero restore create'));
    expect(restores).toContain(
      'velero restore create "$RESTORE" --from-backup "$BACKUP" --include-namespaces order,order-jobs --namespace velero --wait',
    );
    expect(restores).toContain(
      'velero restore create "$RESTORE" --from-backup "$BACKUP" --include-namespaces shared --selector app=order,tier=web --namespace velero --wait',
    );
  });

  it('offers no command where nothing can be restored, and says why', () => {
    const runbook = runbookOf({ backups: [], schedules: [] });
    expect(commandsIn(runbook).join('\n')).not.toMatch(/velero restore create/);
    expect(runbook).toContain('It does not come back.');
    expect(runbook).toContain('There are no commands for this');
  });

  it('never hides what does not come back', () => {
    const lost = runbookOf(withVolumes(aClaim('data')));
    const [, notBack] = lost.split('### What does not come back, and why');
    expect(notBack).toMatch(/volume data/i);
    const [, unknown] = runbookOf(inPlaces()).split('### What does not come back, and why');
    expect(unknown).toContain('What else does not come back is not known');
    const excluded = aClaim('data', { labels: { 'velero.io/exclude-from-backup': 'true' } });
    expect(runbookOf(withVolumes(excluded))).toContain('Volume data comes back empty: it is left out on purpose.');
  });

  it('compares the time that it takes with the promise, where it was measured', () => {
    expect(runbookOf({})).toContain('How long it takes is not known.');
    const [, drilled] = hourlyBackups(24);
    const restores = [aRestore(drilled, { cluster: 'seoul-1' })];
    expect(runbookOf({ restores })).toContain('It takes 6 min, and 4 h is promised.');
    const tight = promise({ rtoSeconds: { value: MINUTE, source: SOURCE } });
    expect(runbookOf({ ...tight, restores })).toContain('It takes 6 min, longer than the 1 min that is promised.');
  });

  it('names what it depends on, and what is not known of that', () => {
    const [, facts] = WORLDS[WORLDS.length - 1];
    const runbook = runbookOf(facts);
    expect(runbook).toContain('- [ ] a (component:default/a): it is not known whether it would come back.');
    expect(runbook).toContain('- [ ] b (resource:default/b), of which nobody judges whether it would come back.');
    expect(runbook).toContain(
      '- [ ] c (component:default/c), which the catalog does not have: nothing is known of it.',
    );
    expect(runbook).toContain('They wait for each other: component:default/order → component:default/a.');
    const hidden = runbookMarkdown({ ...judged({}), hiddenDependencies: 2 }, { language: 'en', nowMs: NOW_MS });
    expect(hidden).toContain('It also depends on 2 that the reader of the verdict may not see.');
  });

  it('marks what nobody but its people can tell', () => {
    expect(runbookOf({}).match(/- \[ \] \*\*TO FILL IN:\*\* /g)?.length).toBeGreaterThanOrEqual(8);
    expect(runbookOf({}, 'ko')).toContain('- [ ] **작성 필요:** ');
  });
});

describe('a runbook of names that mean harm', () => {
  const EVIL = [
    `x'; touch /tmp/pwned; echo '`,
    '$(touch /tmp/pwned)',
    '`touch /tmp/pwned`',
    'a\n```\n# owned\n[click](javascript:alert(1))\n```shell\ntouch /tmp/pwned',
    '<script>alert(1)</script>',
    '--all --kubeconfig=/etc/passwd',
    'x\u202e\u2028y',
    '![img](https://evil.example/x.png)',
    '{{ config }} {% raw %}',
  ];

  function named(name: string): string {
    const assessment = judged({
      ...RUNNING,
      title: name,
      dependencies: [{ entityRef: name, title: name, kind: 'other' }],
      backups: hourlyBackups(3).map((each, i) => ({ ...each, name: i === 0 ? name : each.name, scheduleName: name })),
    });
    const rename = (text: string | undefined) => text && name;
    return runbookMarkdown(
      {
        ...assessment,
        entityRef: name,
        objectives: { ...assessment.objectives, tier: { value: name, source: SOURCE } },
        clusters: assessment.clusters.map(each => ({ ...each, title: name })),
        workloads: assessment.workloads.map(each => ({
          ...each,
          namespace: name,
          selector: name,
          controllers: each.controllers.map(controller => ({ ...controller, name })),
          claims: each.claims.map(claim => ({ ...claim, claim: name, storageClass: name })),
        })),
        recoverability: assessment.recoverability.map(each => ({
          ...each,
          lost: { ...each.lost, namespace: rename(each.lost.namespace), region: rename(each.lost.region) },
          recoveryPoint: name,
          targets: each.targets.map(target => ({ ...target, storageLocation: name })),
        })),
      },
      { language: 'en', nowMs: NOW_MS },
    );
  }

  it.each(EVIL)('keeps %j a word of the command', name => {
    const runbook = named(name);
    const shown = name.replace(/[\n\u202e\u2028]/g, '\ufffd');
    const lines = commandsIn(runbook).filter(line => /^(velero|kubectl|BACKUP=)/.test(line) && line.includes('touch'));
    // What a shell makes of each line: all words as they are, with nothing run.
    for (const line of lines) {
      const words = execFileSync(
        'sh',
        ['-c', `velero() { printf '%s\\n' "$@"; }; kubectl() { velero "$@"; }; ${line.replace(/"\$(\w+)"/g, '$1')}`],
        {
          env: {},
          encoding: 'utf8',
        },
      );
      expect(line.startsWith('BACKUP=') || words.includes(shown)).toBe(true);
    }
    expect(() => execFileSync('sh', ['-n'], { input: commandsIn(runbook).join('\n') })).not.toThrow();
    expect(execFileSync('sh', ['-c', 'ls /tmp/pwned 2>/dev/null || echo none'], { encoding: 'utf8' })).toBe('none\n');
  });

  it.each(EVIL)('keeps %j text on the page', name => {
    const runbook = named(name);
    // Outside of the blocks of commands nothing is markup that is not its own.
    const page = runbook.replace(/^```shell\n[\s\S]*?\n```$/gm, '');
    expect(page).not.toMatch(/<script|^# owned|(^|[^\\])!?\[[^\]\s]+\]\(|(^|[^\\])`|\{%|(^|[^\\])\{\{/m);
    expect(runbook.match(/^```/gm)?.length).toBe((runbook.match(/^```shell$/gm)?.length ?? 0) * 2);
    expect(runbook).not.toMatch(/[\u202e\u2028]/);
    expect(page).toMatch(/^# /);
  });
});
