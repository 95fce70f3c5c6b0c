import { millisOf, ServiceSummary, Transition } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { inBatches } from '../../projection/operations/inBatches';
import { upsertRows } from '../../projection/operations/upsertRows';
import {
  AssessmentRow,
  ASSESSMENTS_TABLE,
  DayRow,
  DAYS_TABLE,
  MarkRow,
  MARKS_TABLE,
  PlaceRow,
  PLACES_TABLE,
  ReachRow,
  REACHES_TABLE,
  TransitionRow,
  TRANSITIONS_TABLE,
} from '../../projection/tables';
import { StorableVerdict } from '../AssessmentStore';
import { assessedMsOf, assessmentRowOf, markRowsOf, placeRowsOf, reachRowOf } from './rowsOf';
import { dayOf } from './startDay';
import { transitionOf } from './transitionOf';

/** Any number, the same in all replicas: those who store verdicts do so one after the other. */
const STORING_LOCK = 731_664_501;

const ASSESSMENT_COLUMNS: ReadonlyArray<keyof AssessmentRow> = [
  'entity_ref',
  'title',
  'owner',
  'system',
  'tier',
  'strategy',
  'readiness',
  'own_readiness',
  'severity',
  'level',
  'recovery_point_ms',
  'proven_ms',
  'summary',
  'fingerprint',
  'topics',
  'revision',
  'standing',
  'assessed_ms',
  'changed_ms',
  'next_change_ms',
];

interface Fresh {
  verdict: StorableVerdict;
  before?: ServiceSummary;
  /** Places that are stored, as {@link textOfPlaces} writes them. */
  placesBefore?: string;
  changedMs: number;
  transition?: Transition;
}

/** Stores verdicts in one transaction; see `AssessmentStore.store`. @internal */
export async function storeVerdicts(knex: Knex, verdicts: readonly StorableVerdict[]): Promise<Transition[]> {
  if (verdicts.length === 0) return [];
  return knex.transaction(async tx => {
    if (isPostgres(knex)) await beginOnPostgres(tx);
    const fresh = await freshOf(tx, verdicts);
    await upsertRows<AssessmentRow, keyof AssessmentRow>(tx, {
      table: ASSESSMENTS_TABLE,
      columns: ASSESSMENT_COLUMNS,
      key: ['entity_ref'],
      rows: fresh.map(({ verdict, changedMs }) => assessmentRowOf(verdict, changedMs)),
    });
    await upsertRows<ReachRow, keyof ReachRow>(tx, {
      table: REACHES_TABLE,
      columns: ['entity_ref', 'assessed_ms', 'reach'],
      key: ['entity_ref'],
      rows: fresh.map(({ verdict }) => reachRowOf(verdict)),
    });
    await replaceMarks(tx, fresh);
    await replacePlaces(tx, fresh);
    await upsertRows<DayRow, keyof DayRow>(tx, {
      table: DAYS_TABLE,
      columns: ['day', 'entity_ref', 'readiness', 'level'],
      key: ['day', 'entity_ref'],
      rows: fresh.filter(isNewOfTheDay).map(({ verdict: { summary } }) => dayRowOf(summary)),
    });
    const transitions = fresh.flatMap(({ transition }) => transition ?? []);
    await upsertRows<TransitionRow, keyof TransitionRow>(tx, {
      table: TRANSITIONS_TABLE,
      columns: ['entity_ref', 'at_ms', 'from_readiness', 'to_readiness', 'transition'],
      key: ['entity_ref', 'at_ms'],
      rows: transitions.map(transitionRowOf),
    });
    return transitions;
  });
}

function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}

/** Nobody waits until it is on the disk: verdicts that a crash of the server takes with it are reached again. */
async function beginOnPostgres(tx: Knex.Transaction): Promise<void> {
  await tx.raw(`select pg_advisory_xact_lock(?), set_config('synchronous_commit', 'off', true)`, [STORING_LOCK]);
}

/** Those that are not older than what is stored, each with what was stored. */
async function freshOf(tx: Knex.Transaction, verdicts: readonly StorableVerdict[]): Promise<Fresh[]> {
  type Row = Pick<AssessmentRow, 'entity_ref' | 'summary' | 'assessed_ms' | 'changed_ms'> & { places: string | null };
  // A text of all places of a service, in any order, costs a fraction of what a row for each costs to be read.
  const lines = isPostgres(tx)
    ? `string_agg(p.kind || ' ' || p.place, chr(10))`
    : `group_concat(p.kind || ' ' || p.place, char(10))`;
  const places = tx.raw(`(select ${lines} from ${PLACES_TABLE} p where p.entity_ref = a.entity_ref) as places`);
  const rows = await inBatches(
    verdicts.map(({ summary }) => summary.entityRef),
    (batch): PromiseLike<Row[]> =>
      tx({ a: ASSESSMENTS_TABLE })
        .whereIn('a.entity_ref', batch)
        .select('a.entity_ref', 'a.summary', 'a.assessed_ms', 'a.changed_ms', places),
  );
  const stored = new Map(rows.flat().map(row => [row.entity_ref, row]));
  return verdicts.flatMap((verdict): Fresh[] => {
    const { summary } = verdict;
    const row = stored.get(summary.entityRef);
    const assessedMs = assessedMsOf(verdict);
    if (row && Number(row.assessed_ms) > assessedMs) return [];
    const before: ServiceSummary | undefined = row && JSON.parse(row.summary);
    const isSame = before?.readiness === summary.readiness;
    const changedMs = row && isSame ? Number(row.changed_ms) : assessedMs;
    const placesBefore = row && textOfPlaces(row.places?.split('\n') ?? []);
    return [{ verdict, before, placesBefore, changedMs, transition: transitionOf(before, summary) }];
  });
}

/** Most verdicts say of each rule what the last one said. */
async function replaceMarks(tx: Knex.Transaction, fresh: readonly Fresh[]): Promise<void> {
  const changed = fresh.filter(
    ({ verdict, before }) => !before || JSON.stringify(before.marks) !== JSON.stringify(verdict.summary.marks),
  );
  const refs = changed.map(({ verdict }) => verdict.summary.entityRef);
  await inBatches(refs, batch => tx(MARKS_TABLE).whereIn('entity_ref', batch).delete());
  await upsertRows<MarkRow, keyof MarkRow>(tx, {
    table: MARKS_TABLE,
    columns: ['entity_ref', 'rule', 'outcome', 'gravity'],
    key: ['entity_ref', 'rule'],
    rows: changed.flatMap(({ verdict }) => markRowsOf(verdict)),
  });
}

/** Most services stay where they are. */
async function replacePlaces(tx: Knex.Transaction, fresh: readonly Fresh[]): Promise<void> {
  const changed = fresh
    .map(({ verdict, placesBefore }) => ({ verdict, placesBefore, rows: placeRowsOf(verdict) }))
    .filter(
      ({ placesBefore, rows }) => placesBefore !== textOfPlaces(rows.map(({ kind, place }) => `${kind} ${place}`)),
    );
  const refs = changed.map(({ verdict }) => verdict.summary.entityRef);
  await inBatches(refs, batch => tx(PLACES_TABLE).whereIn('entity_ref', batch).delete());
  await upsertRows<PlaceRow, keyof PlaceRow>(tx, {
    table: PLACES_TABLE,
    columns: ['entity_ref', 'kind', 'place'],
    key: ['entity_ref', 'kind', 'place'],
    rows: changed.flatMap(({ rows }) => rows),
  });
}

function textOfPlaces(places: string[]): string {
  return places.sort().join('\n');
}

function isNewOfTheDay({ verdict: { summary }, before }: Fresh): boolean {
  return (
    before?.readiness !== summary.readiness ||
    before.level !== summary.level ||
    dayOf(millisOf(before.assessedAt) ?? 0) !== dayOf(millisOf(summary.assessedAt) ?? 0)
  );
}

function dayRowOf({ entityRef, readiness, level, assessedAt }: ServiceSummary): DayRow {
  return { day: dayOf(millisOf(assessedAt) ?? 0), entity_ref: entityRef, readiness, level };
}

function transitionRowOf(transition: Transition): TransitionRow {
  return {
    entity_ref: transition.entityRef,
    at_ms: millisOf(transition.at) ?? 0,
    from_readiness: transition.from ?? null,
    to_readiness: transition.to,
    transition: JSON.stringify(transition),
  };
}
