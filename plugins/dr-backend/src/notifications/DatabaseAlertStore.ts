import { ClusterStake, RecoverabilityVerdict, ServiceReach } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { inBatches } from '../projection/operations/inBatches';
import {
  AlertRow,
  ALERTS_TABLE,
  AssessmentRow,
  ASSESSMENTS_TABLE,
  DbBigInt,
  DbOptional,
  PLACES_TABLE,
  REACHES_TABLE,
} from '../projection/tables';
import { AlertKind, AlertNote, AlertService, AlertServicesOptions, AlertStore, StoredAlert } from './AlertStore';
import { AlertState } from './decideAlert';

const PAGE_SIZE = 500;

type ServiceRow = Pick<AssessmentRow, 'entity_ref' | 'summary'> & { reach?: DbOptional<string> };

/**
 * What people were told last, in the plugin's database.
 * @internal
 */
export class DatabaseAlertStore implements AlertStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DatabaseAlertStore {
    return new DatabaseAlertStore(options.knex);
  }

  async find(kind: AlertKind, subjects: readonly string[]): Promise<Map<string, StoredAlert>> {
    const rows = await inBatches(
      subjects,
      (batch): PromiseLike<AlertRow[]> => this.#knex(ALERTS_TABLE).where({ kind }).whereIn('subject', batch),
    );
    return new Map(rows.flat().map(row => [row.subject, storedOf(row)]));
  }

  async note(kind: AlertKind, notes: readonly AlertNote[]): Promise<void> {
    await inBatches(notes, batch =>
      this.#knex<AlertRow>(ALERTS_TABLE)
        .insert(
          batch.map(({ subject, version, state, telling, dueMs }) => ({
            kind,
            subject,
            state: JSON.stringify(state),
            version: version + 1,
            due_ms: dueMs ?? null,
            claimed_ms: null,
            telling: telling ? JSON.stringify(telling) : null,
            failures: 0,
            absent_ms: null,
          })),
        )
        .onConflict(['kind', 'subject'])
        .merge()
        .whereRaw(`${ALERTS_TABLE}.version = excluded.version - 1`),
    );
  }

  async claim(
    kind: AlertKind,
    subject: string,
    { version, telling, untilMs }: { version: number; telling: AlertState; untilMs: number },
  ): Promise<number | undefined> {
    const claimed = await this.#at(kind, subject, version).update({
      version: version + 1,
      claimed_ms: untilMs,
      due_ms: untilMs,
      telling: JSON.stringify(telling),
    });
    return claimed === 1 ? version + 1 : undefined;
  }

  settle(kind: AlertKind, told: AlertNote): Promise<void> {
    return this.note(kind, [told]);
  }

  async postpone(
    kind: AlertKind,
    subject: string,
    { version, untilMs }: { version: number; untilMs: number },
  ): Promise<void> {
    const failures = this.#knex.raw('failures + 1');
    await this.#at(kind, subject, version).update({
      version: version + 1,
      claimed_ms: untilMs,
      due_ms: untilMs,
      failures,
    });
  }

  async due(kind: AlertKind, nowMs: number): Promise<string[]> {
    return this.#knex(ALERTS_TABLE).where({ kind }).where('due_ms', '<=', nowMs).pluck('subject');
  }

  async tidy(options: { clusters: readonly string[]; nowMs: number; absentBeforeMs: number }): Promise<void> {
    const { clusters, nowMs, absentBeforeMs } = options;
    const rows = () => this.#knex(ALERTS_TABLE);
    const verdict = this.#knex(ASSESSMENTS_TABLE)
      .whereRaw(`entity_ref = ${ALERTS_TABLE}.subject`)
      .select(this.#knex.raw('1'));
    await rows().where({ kind: 'cluster' }).whereNotIn('subject', clusters).delete();
    await rows().where({ kind: 'service' }).whereNotNull('absent_ms').whereExists(verdict).update({ absent_ms: null });
    await rows()
      .where({ kind: 'service' })
      .whereNull('absent_ms')
      .whereNotExists(verdict)
      .update({ absent_ms: nowMs, due_ms: null });
    await rows().where({ kind: 'service' }).where('absent_ms', '<', absentBeforeMs).delete();
  }

  async *services(judgedSinceMs: number | undefined, options: AlertServicesOptions): AsyncIterable<AlertService[]> {
    let after = '';
    for (;;) {
      const page = this.#services(options).where('a.entity_ref', '>', after).orderBy('a.entity_ref').limit(PAGE_SIZE);
      if (judgedSinceMs !== undefined) page.where('a.assessed_ms', '>=', judgedSinceMs);
      const rows = await page;
      yield rows.map(serviceOf);
      if (rows.length < PAGE_SIZE) return;
      after = rows[rows.length - 1].entity_ref;
    }
  }

  async servicesOf(entityRefs: readonly string[], options: AlertServicesOptions): Promise<AlertService[]> {
    const rows = await inBatches(
      entityRefs,
      (batch): PromiseLike<ServiceRow[]> => this.#services(options).whereIn('a.entity_ref', batch),
    );
    return rows.flat().map(serviceOf);
  }

  async stakeOf(cluster: string): Promise<ClusterStake> {
    const stake: ClusterStake = { services: 0, lost: 0, unknown: 0 };
    let after = '';
    for (;;) {
      const rows: Array<{ entity_ref: string; reach: string }> = await this.#knex({ p: PLACES_TABLE })
        .join({ r: REACHES_TABLE }, 'r.entity_ref', 'p.entity_ref')
        .where({ 'p.kind': 'cluster', 'p.place': cluster })
        .where('p.entity_ref', '>', after)
        .orderBy('p.entity_ref')
        .limit(PAGE_SIZE)
        .select('p.entity_ref', 'r.reach');
      for (const row of rows) {
        const verdict = verdictOnLoss(JSON.parse(row.reach), cluster);
        stake.services += 1;
        if (verdict === 'unknown') stake.unknown += 1;
        else if (verdict !== 'recoverable') stake.lost += 1;
      }
      if (rows.length < PAGE_SIZE) return stake;
      after = rows[rows.length - 1].entity_ref;
    }
  }

  #services({ elsewhere }: AlertServicesOptions): Knex.QueryBuilder<ServiceRow, ServiceRow[]> {
    const rows = this.#knex({ a: ASSESSMENTS_TABLE }).select('a.entity_ref', 'a.summary');
    if (elsewhere) rows.leftJoin({ r: REACHES_TABLE }, 'r.entity_ref', 'a.entity_ref').select('r.reach');
    return rows;
  }

  #at(kind: AlertKind, subject: string, version: number) {
    return this.#knex<AlertRow>(ALERTS_TABLE).where({ kind, subject, version });
  }
}

function storedOf(row: AlertRow): StoredAlert {
  const { state, version, claimed_ms: claimedMs, telling, failures } = row;
  return {
    state: JSON.parse(state),
    version,
    claimedMs: millis(claimedMs),
    telling: telling === null ? undefined : JSON.parse(telling),
    failures,
  };
}

function millis(value: DbOptional<DbBigInt>): number | undefined {
  return value === null ? undefined : Number(value);
}

function serviceOf({ summary, reach }: ServiceRow): AlertService {
  const { homes = [], points = [], dependsOn = [] }: Partial<ServiceReach> = reach ? JSON.parse(reach) : {};
  const clusters = [
    ...homes.flatMap(({ scopes }) => scopes.flatMap(({ targets }) => targets.map(({ cluster }) => cluster))),
    ...points.flatMap(point => point.clusters),
  ];
  return { summary: JSON.parse(summary), elsewhere: [...new Set(clusters)], dependsOn };
}

/** What becomes of a service's share in a cluster when that is lost. */
function verdictOnLoss({ homes }: ServiceReach, cluster: string): RecoverabilityVerdict {
  const home = homes.find(each => each.cluster === cluster);
  return home?.scopes.find(({ scope }) => scope === 'cluster')?.verdict ?? 'unknown';
}
