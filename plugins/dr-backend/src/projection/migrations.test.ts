import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/testDatabases';

const databases = testDatabases();
const migrations = { directory: resolvePackagePath('@backstage-dr/plugin-dr-backend', 'migrations') };

async function migrateUpTo(knex: Knex, name: string) {
  const [, pending] = await knex.migrate.list(migrations);
  for (const { file } of pending) {
    await knex.migrate.up(migrations);
    if (file === name) return;
  }
}

describe.each(databases.eachSupportedId())('migrations on %p', databaseId => {
  it('20261123000000_projection', async () => {
    const knex = await databases.init(databaseId);
    await migrateUpTo(knex, '20261123000000_projection.js');

    const id = 'seoul/Backup/velero/daily-1';
    const key = { id, cluster: 'seoul', kind: 'Backup', namespace: 'velero', name: 'daily-1' };
    await knex('dr_clusters').insert({ name: 'seoul', clock_skew_seconds: -0.5 });
    await knex('dr_unseen').insert({ cluster: 'seoul', from_ms: 1, to_ms: 1_800_000_000_000 });
    await knex('dr_kinds').insert({ cluster: 'seoul', kind: 'Backup', status: 'following', listing: 1 });
    await knex('dr_objects').insert({ ...key, listing: 1, gone_ms: 1_800_000_000_000, fact: '{}' });
    await knex('dr_scopes').insert({
      object_id: id,
      scope: '*',
      kind: 'Backup',
      cluster: 'seoul',
      at_ms: 1_800_000_000_000,
    });
    await knex('dr_labels').insert({ object_id: id, label_key: 'app', label_value: 'web' });
    await knex('dr_revisions').insert({ topic: '*', cluster: 'seoul', revision: 1 });

    await expect(knex('dr_objects').insert({ ...key, listing: 2, fact: '{}' })).rejects.toThrow(/unique/i);
    expect(Number((await knex('dr_scopes').first()).at_ms)).toBe(1_800_000_000_000);

    await knex.migrate.down(migrations);
    for (const table of [
      'dr_clusters',
      'dr_unseen',
      'dr_kinds',
      'dr_objects',
      'dr_scopes',
      'dr_labels',
      'dr_revisions',
    ]) {
      expect([table, await knex.schema.hasTable(table)]).toEqual([table, false]);
    }
  });

  it('20261123000001_services', async () => {
    const knex = await databases.init(databaseId);
    await migrateUpTo(knex, '20261123000001_services.js');

    const assessment = {
      entity_ref: 'component:default/payment',
      title: 'payment',
      readiness: 'ready',
      readiness_rank: 3,
      level: 2,
      recovery_point_ms: 1_800_000_000_000,
      summary: '{}',
      fingerprint: '',
      topics: '[]',
      revision: '1:1',
      assessed_ms: 1_800_000_000_000,
    };
    await knex('dr_assessments').insert(assessment);
    await knex('dr_placements').insert({ entity_ref: 'component:default/payment', updated_ms: 1, workloads: '[]' });
    await expect(knex('dr_assessments').insert(assessment)).rejects.toThrow(/unique/i);

    await knex.migrate.down(migrations);
    expect(await knex.schema.hasTable('dr_assessments')).toBe(false);
    expect(await knex.schema.hasTable('dr_placements')).toBe(false);
    expect(await knex.schema.hasTable('dr_objects')).toBe(true);
  });

  it('20261123000002_artefacts', async () => {
    const knex = await databases.init(databaseId);
    await migrateUpTo(knex, '20261123000002_artefacts.js');

    const row = {
      backup_id: 'seoul/Backup/velero/daily-1',
      cluster: 'seoul',
      backup_name: 'daily-1',
      at_ms: 1_800_000_000_000,
      artefacts: '{}',
      failures: 0,
    };
    await knex('dr_artefacts').insert({ ...row, retry_ms: 1_800_000_000_001 });
    await expect(knex('dr_artefacts').insert(row)).rejects.toThrow(/unique/i);

    await knex.migrate.down(migrations);
    expect(await knex.schema.hasTable('dr_artefacts')).toBe(false);
    expect(await knex.schema.hasTable('dr_assessments')).toBe(true);
  });

  it('20261123000003_own_readiness', async () => {
    const knex = await databases.init(databaseId);
    await migrateUpTo(knex, '20261123000002_artefacts.js');
    const assessment = {
      ...{ title: 'payment', readiness: 'ready', readiness_rank: 3, level: 2, recovery_point_ms: 0, summary: '{}' },
      ...{ fingerprint: '', topics: '[]', revision: '1:1', assessed_ms: 1 },
    };
    await knex('dr_assessments').insert({ ...assessment, entity_ref: 'component:default/before' });
    await knex.migrate.up(migrations);
    await knex('dr_assessments').insert({ ...assessment, entity_ref: 'component:default/now', own_readiness: 'ready' });
    const rows = await knex('dr_assessments').orderBy('entity_ref').select('own_readiness');
    expect(rows).toEqual([{ own_readiness: null }, { own_readiness: 'ready' }]);

    await knex.migrate.down(migrations);
    expect(await knex.schema.hasColumn('dr_assessments', 'own_readiness')).toBe(false);
    expect(await knex('dr_assessments')).toHaveLength(2);
  });

  it('20261123000004_scorecard', async () => {
    const knex = await databases.init(databaseId);
    await migrateUpTo(knex, '20261123000003_own_readiness.js');
    const payment = 'component:default/payment';
    const assessment = {
      ...{ entity_ref: payment, title: 'payment', readiness: 'ready', level: 2, recovery_point_ms: 0, summary: '{}' },
      ...{ fingerprint: '', topics: '[]', revision: '1:1', assessed_ms: 1 },
    };
    await knex('dr_assessments').insert({ ...assessment, readiness_rank: 3 });
    await knex.migrate.up(migrations);
    expect(await knex('dr_assessments')).toEqual([]);

    await knex('dr_assessments').insert({ ...assessment, severity: 3_000_000_000, changed_ms: 1_800_000_000_000 });
    const [mark, place] = [
      { entity_ref: payment, rule: 'retention', outcome: 'fail', gravity: 'degrading' },
      { entity_ref: payment, kind: 'cluster', place: 'seoul' },
    ];
    await knex('dr_marks').insert(mark);
    await knex('dr_places').insert(place);
    await knex('dr_reaches').insert({ entity_ref: payment, assessed_ms: 1, reach: '{}' });
    await knex('dr_transitions').insert({ entity_ref: payment, at_ms: 1, to_readiness: 'ready', transition: '{}' });
    await knex('dr_days').insert({ day: 20_780, entity_ref: payment, readiness: 'ready', level: 2 });
    await expect(knex('dr_marks').insert(mark)).rejects.toThrow(/unique/i);
    await expect(knex('dr_places').insert(place)).rejects.toThrow(/unique/i);

    await knex.migrate.down(migrations);
    for (const table of ['dr_marks', 'dr_places', 'dr_reaches', 'dr_transitions', 'dr_days']) {
      expect([table, await knex.schema.hasTable(table)]).toEqual([table, false]);
    }
    await knex('dr_assessments').insert({ ...assessment, readiness_rank: 3 });
    expect(await knex.schema.hasColumn('dr_assessments', 'severity')).toBe(false);
  });

  it('20261123000005_exemptions', async () => {
    const knex = await databases.init(databaseId);
    await migrateUpTo(knex, '20261123000005_exemptions.js');

    const exemption = {
      ...{ id: 'e1', entity_ref: 'component:default/payment', reason: 'moves', created_by: 'user:default/mina' },
      ...{ created_ms: 1_800_000_000_000, expires_ms: 1_800_000_000_001 },
    };
    await knex('dr_exemptions').insert(exemption);
    await expect(knex('dr_exemptions').insert(exemption)).rejects.toThrow(/unique/i);
    expect(await knex('dr_exemptions').first()).toMatchObject({ rule: null, revoked_by: null, revoked_ms: null });

    await knex.migrate.down(migrations);
    expect(await knex.schema.hasTable('dr_exemptions')).toBe(false);
    expect(await knex.schema.hasTable('dr_marks')).toBe(true);
  });

  it('20261123000006_alerts', async () => {
    const knex = await databases.init(databaseId);
    await migrateUpTo(knex, '20261123000006_alerts.js');

    const alert = { kind: 'service', subject: 'component:default/payment', state: '{}', version: 1 };
    await knex('dr_alerts').insert({ ...alert, due_ms: 1_800_000_000_000 });
    await knex('dr_alerts').insert({ ...alert, kind: 'cluster' });
    await expect(knex('dr_alerts').insert(alert)).rejects.toThrow(/unique/i);

    await knex.migrate.down(migrations);
    expect(await knex.schema.hasTable('dr_alerts')).toBe(false);
    expect(await knex.schema.hasTable('dr_assessments')).toBe(true);
  });

  it('20261123000007_objects_by_name', async () => {
    const knex = await databases.init(databaseId);
    await migrateUpTo(knex, '20261123000006_alerts.js');
    const place = { entity_ref: 'component:default/payment', kind: 'cluster', place: 'seoul' };
    await knex('dr_places').insert(place);
    await knex.migrate.up(migrations);
    expect(await knex('dr_places')).toEqual([]);

    await knex.migrate.down(migrations);
    await knex.migrate.up(migrations);
    await knex('dr_places').insert(place);
    expect(await knex('dr_places')).toEqual([place]);
  });
});
