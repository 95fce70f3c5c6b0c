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
  changedMs: number;
  transition?: Transition;
}

/** Stores verdicts in one transaction; see `AssessmentStore.store`. @internal */
export async function storeVerdicts(knex: Knex, verdicts: readonly StorableVerdict[]): Promise<Transition[]> {
  if (verdicts.length === 0) return [];
  return knex.transaction(async tx => {
    if (knex.client.config.client === 'pg') await tx.raw('select pg_advisory_xact_lock(?)', [STORING_LOCK]);
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
    await replacePlaces(
      tx,
      fresh.map(({ verdict }) => verdict),
    );
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

/** Those that are not older than what is stored, each with what was stored. */
async function freshOf(tx: Knex.Transaction, verdicts: readonly StorableVerdict[]): Promise<Fresh[]> {
  type Row = Pick<AssessmentRow, 'entity_ref' | 'summary' | 'assessed_ms' | 'changed_ms'>;
  const rows = await inBatches(
    verdicts.map(({ summary }) => summary.entityRef),
    (batch): PromiseLike<Row[]> =>
      tx(ASSESSMENTS_TABLE).whereIn('entity_ref', batch).select('entity_ref', 'summary', 'assessed_ms', 'changed_ms'),
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
    return [{ verdict, before, changedMs, transition: transitionOf(before, summary) }];
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
async function replacePlaces(tx: Knex.Transaction, verdicts: readonly StorableVerdict[]): Promise<void> {
  const refs = verdicts.map(({ summary }) => summary.entityRef);
  const stored = await inBatches(
    refs,
    (batch): PromiseLike<PlaceRow[]> => tx<PlaceRow>(PLACES_TABLE).whereIn('entity_ref', batch).select(),
  );
  const textOf = ({ kind, place }: PlaceRow) => `${kind} ${place}`;
  const before = new Map<string, string[]>(refs.map(ref => [ref, []]));
  for (const row of stored.flat()) before.get(row.entity_ref)?.push(textOf(row));
  const changed = verdicts.filter(verdict => {
    const after = placeRowsOf(verdict).map(textOf);
    return before.get(verdict.summary.entityRef)?.sort().join('\n') !== after.sort().join('\n');
  });
  const changedRefs = changed.map(({ summary }) => summary.entityRef);
  await inBatches(changedRefs, batch => tx(PLACES_TABLE).whereIn('entity_ref', batch).delete());
  await upsertRows<PlaceRow, keyof PlaceRow>(tx, {
    table: PLACES_TABLE,
    columns: ['entity_ref', 'kind', 'place'],
    key: ['entity_ref', 'kind', 'place'],
    rows: changed.flatMap(placeRowsOf),
  });
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
