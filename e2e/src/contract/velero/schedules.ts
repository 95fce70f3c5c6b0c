import { ContractClusters, KubernetesObject, VeleroClient } from '../support';

const NEVER = '0 3 1 1 *';
const TEMPLATE = { includedNamespaces: ['blog'], ttl: '1h0m0s' };

/** Schedules: when the server looks, what it says, and what it makes. */
export function describeSchedules(clusters: () => ContractClusters): void {
  describe('a Schedule', () => {
    let velero: VeleroClient;

    const backupsOf = (schedule: string) => velero.list('Backup', `velero.io/schedule-name=${schedule}`);
    const has = (name: string, what: string, isThere: (found: KubernetesObject) => boolean) =>
      velero.until('Schedule', name, what, isThere);
    /** Changes the spec, which is looked at once, until there is a Backup; then pauses. */
    const runOnce = async (name: string): Promise<KubernetesObject> => {
      let minutes = 60;
      const [backup] = await clusters().waitFor(`a Backup of ${name}`, async () => {
        minutes += 1;
        await velero.patch('Schedule', name, { spec: { template: { ttl: `${minutes}m0s` } } });
        const backups = await backupsOf(name);
        return backups.length > 0 ? backups : undefined;
      });
      await velero.patch('Schedule', name, { spec: { paused: true } });
      return backup;
    };

    beforeAll(() => {
      velero = VeleroClient.create(clusters(), clusters().primary);
    });

    it('that is valid is Enabled, and runs no sooner than its time', async () => {
      await velero.create('Schedule', 's-valid', { schedule: NEVER, template: TEMPLATE });
      const { spec, status } = await has('s-valid', 'is judged', found => found.status?.phase !== undefined);
      expect(status).toEqual({ phase: 'Enabled' });
      expect(spec).toEqual({ schedule: NEVER, template: TEMPLATE, skipImmediately: false });
      expect(await backupsOf('s-valid')).toEqual([]);
    });

    it('whose time has come makes a Backup that is named after it', async () => {
      const labels = { tier: 'gold' };
      const spec = { schedule: '@every 1s', template: TEMPLATE, useOwnerReferencesInBackup: true };
      const { metadata } = await velero.create('Schedule', 's-due', spec, { labels });
      const backup = await runOnce('s-due');
      expect(backup.metadata.name).toMatch(/^s-due-\d{14}$/);
      expect(backup.metadata.labels).toMatchObject({ 'velero.io/schedule-name': 's-due', tier: 'gold' });
      expect(backup.metadata.ownerReferences).toEqual([
        expect.objectContaining({ kind: 'Schedule', name: 's-due', uid: metadata.uid }),
      ]);
      expect(backup.spec).toMatchObject({ includedNamespaces: ['blog'] });
      const { status } = await has('s-due', 'notes its Backup', found => found.status?.lastBackup !== undefined);
      expect(status?.phase).toBe('Enabled');
      const digits = (status?.lastBackup as string).replace(/\D/g, '');
      const names = (await backupsOf('s-due')).map(each => each.metadata.name);
      expect(names).toContain(`s-due-${digits}`);
      await velero.ended('Backup', backup.metadata.name);
    });

    it('with labels in its template gives those, and not its own', async () => {
      const template = { ...TEMPLATE, metadata: { labels: { tier: 'silver' } } };
      await velero.create('Schedule', 's-labels', { schedule: '@every 1s', template }, { labels: { tier: 'gold' } });
      const { metadata } = await runOnce('s-labels');
      expect(metadata.labels).toMatchObject({ tier: 'silver' });
      expect(metadata.ownerReferences).toBeUndefined();
      await velero.ended('Backup', metadata.name);
    });

    it.each([
      [
        'too many fields',
        's-six',
        '0 0 0 * * *',
        /^invalid schedule: expected exactly 5 fields, found 6: \[0 0 0 \* \* \*\]$/,
      ],
      ['too few fields', 's-four', '0 2 * *', /^invalid schedule: expected exactly 5 fields, found 4: \[0 2 \* \*\]$/],
      ['a value out of range', 's-range', '0 25 * * *', /^invalid schedule: /],
    ])('with %s is FailedValidation, and makes nothing', async (_, name, schedule, message) => {
      await velero.create('Schedule', name, { schedule, template: TEMPLATE });
      const { status } = await has(name, 'is judged', found => found.status?.phase !== undefined);
      expect(status).toEqual({ phase: 'FailedValidation', validationErrors: [expect.stringMatching(message)] });
      expect(await backupsOf(name)).toEqual([]);
    });

    it('that is put right is Enabled, without a word of what was wrong', async () => {
      await velero.create('Schedule', 's-righted', { schedule: '0 25 * * *', template: TEMPLATE });
      await has('s-righted', 'is refused', found => found.status?.phase === 'FailedValidation');
      await velero.patch('Schedule', 's-righted', { spec: { schedule: NEVER } });
      const { status } = await has('s-righted', 'is taken', found => found.status?.phase === 'Enabled');
      expect(status).toEqual({ phase: 'Enabled' });
    });

    it('that is born paused is not even judged, and catches up when it is resumed', async () => {
      await velero.create('Schedule', 's-paused', { schedule: '@every 1s', paused: true, template: TEMPLATE });
      await velero.create('Schedule', 's-witness', { schedule: NEVER, template: TEMPLATE });
      await has('s-witness', 'is judged', found => found.status?.phase !== undefined);
      expect((await velero.get('Schedule', 's-paused'))?.status ?? {}).toEqual({});
      await velero.patch('Schedule', 's-paused', { spec: { paused: false } });
      const { metadata } = await runOnce('s-paused');
      await velero.ended('Backup', metadata.name);
    });

    it('that is paused later keeps its phase', async () => {
      await velero.create('Schedule', 's-later', { schedule: NEVER, template: TEMPLATE });
      await has('s-later', 'is judged', found => found.status?.phase === 'Enabled');
      await velero.patch('Schedule', 's-later', { spec: { paused: true } });
      await velero.create('Schedule', 's-witness-2', { schedule: NEVER, template: TEMPLATE });
      await has('s-witness-2', 'is judged', found => found.status?.phase !== undefined);
      expect((await velero.get('Schedule', 's-later'))?.status).toEqual({ phase: 'Enabled' });
    });

    it('skips what is due when told so, once, and notes when', async () => {
      await velero.create('Schedule', 's-skip', { schedule: '0 * * * *', paused: true, template: TEMPLATE });
      await velero.patch('Schedule', 's-skip', { spec: { paused: false, skipImmediately: true } });
      const { spec, status } = await has('s-skip', 'has skipped', found => found.status?.lastSkipped !== undefined);
      expect(spec.skipImmediately).toBe(false);
      expect(status).toEqual({ phase: 'Enabled', lastSkipped: expect.stringMatching(/Z$/) });
      expect(await backupsOf('s-skip')).toEqual([]);
      await velero.patch('Schedule', 's-skip', { spec: { paused: true } });
    });

    it('whose name is too long for a label is Enabled, and makes nothing', async () => {
      const name = `s-${'x'.repeat(62)}`;
      await velero.create('Schedule', name, { schedule: '@every 1s', template: TEMPLATE });
      await has(name, 'is judged', found => found.status?.phase !== undefined);
      for (const ttl of ['61m0s', '62m0s']) {
        await velero.patch('Schedule', name, { spec: { template: { ttl } } });
        await velero.create('Schedule', `s-witness-${ttl}`, { schedule: NEVER, template: TEMPLATE });
        await has(`s-witness-${ttl}`, 'is judged', found => found.status?.phase !== undefined);
      }
      expect((await velero.get('Schedule', name))?.status).toEqual({ phase: 'Enabled' });
      const all = await velero.list('Backup');
      expect(all.filter(({ metadata }) => metadata.name.startsWith(name))).toEqual([]);
      await velero.remove('Schedule', name);
    });
  });
}
