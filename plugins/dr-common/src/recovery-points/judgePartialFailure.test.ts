import fc from 'fast-check';
import { artefacts, messages, volumeInfo } from '../__fixtures__/artefacts';
import { aBackup, aClaim, ago, aService, aVolumeBackup, aWorkload, HOUR, MINUTE, NOW } from '../__fixtures__/world';
import { BackupArtefacts, BackupFact, BackupMessages, LabelSelector, ServiceFacts, VolumeBackupFact } from '../model';
import { judgeRecoveryPoints } from './judgeRecoveryPoints';

const BACKUP = aBackup(HOUR, { phase: 'PartiallyFailed', errors: 2 });
const SELECTOR: LabelSelector = { matchLabels: { app: 'order' }, matchExpressions: [] };
const CART = [' resource: /pods name: /cart-1 message: /Error backing up item', ' name: /cart-2 message: /again'];
const GHOST =
  ' resource: /namespaces message: /fail to get the namespace ghost specified in backup.Spec.IncludedNamespaces';

interface Options {
  backup?: Partial<BackupFact>;
  errors?: Partial<BackupMessages>;
  beside?: BackupArtefacts[];
  carriers?: VolumeBackupFact[];
  selector?: LabelSelector;
  /** Namespaces that the entity names. */
  named?: string[];
}

function factsOf({ backup, errors, beside, carriers = [], selector, named = [] }: Options): ServiceFacts {
  const workload = aWorkload({ claims: [aClaim('data')], ...(selector ? { selector } : {}) });
  return aService({
    placement: { hints: { namespaces: named, clusters: [], problems: [] }, workloads: [workload] },
    backups: [{ ...BACKUP, ...backup }],
    volumeBackups: carriers,
    artefacts: beside ?? (errors && [artefacts(BACKUP, { errors: messages(errors) })]),
  });
}

function judge(options: Options) {
  const [{ usability, reasons }] = judgeRecoveryPoints(factsOf(options), NOW);
  return { usability, codes: reasons.map(reason => reason.code) };
}

describe('a Backup that failed in part', () => {
  it('is usable where every error is shown to be about something else', () => {
    expect(judge({ errors: { namespaces: { cart: CART } } })).toEqual({
      usability: 'usable',
      codes: ['recoveryPoint.othersErrors'],
    });
  });

  it('is usable where the errors are about namespaces that are not there', () => {
    expect(judge({ errors: { velero: [GHOST], namespaces: { cart: CART } } }).usability).toBe('usable');
  });

  it.each<[string, Options, string[]]>([
    ['nothing was read beside it', {}, ['recoveryPoint.partiallyFailed']],
    [
      'nothing counts as an error',
      { backup: { errors: 0 }, errors: {} },
      ['recoveryPoint.partiallyFailedSilently', 'recoveryPoint.errorsUntold'],
    ],
    [
      'its results could not be read',
      { beside: [artefacts(BACKUP, { errors: undefined, problem: 'no answer' })] },
      ['recoveryPoint.partiallyFailed', 'recoveryPoint.resultsNotRead'],
    ],
    [
      'what was read is of another run of its name',
      { beside: [artefacts(BACKUP, { startedAt: ago(5 * HOUR), errors: messages({ namespaces: { cart: CART } }) })] },
      ['recoveryPoint.partiallyFailed'],
    ],
    [
      'fewer errors were read than counted',
      { errors: { namespaces: { cart: [CART[0]] } } },
      ['recoveryPoint.partiallyFailed', 'recoveryPoint.errorsUntold'],
    ],
    [
      'Velero itself had an error',
      { errors: { velero: [' message: /pod volume backup failed: boom'], namespaces: { cart: CART } } },
      ['recoveryPoint.partiallyFailed', 'recoveryPoint.errorsUnattributed'],
    ],
    [
      'a cluster-scoped object had an error',
      { errors: { cluster: [' name: /pv-1 message: /boom'], namespaces: { cart: CART } } },
      ['recoveryPoint.partiallyFailed', 'recoveryPoint.errorsUnattributed'],
    ],
    [
      'its own namespace was not found',
      { errors: { velero: [GHOST.replace('ghost', 'order')], namespaces: { cart: CART } } },
      ['recoveryPoint.partiallyFailed', 'recoveryPoint.errorsUnattributed'],
    ],
    [
      'a namespace that the entity names was not found',
      { named: ['order', 'ghost'], errors: { velero: [GHOST], namespaces: { cart: CART } } },
      ['recoveryPoint.partiallyFailed', 'recoveryPoint.errorsUnattributed'],
    ],
    [
      'the errors are in a namespace that the entity names, and in which nothing of it was found',
      { named: ['order', 'cart'], errors: { namespaces: { cart: CART } } },
      ['recoveryPoint.partiallyFailed', 'recoveryPoint.errorsUnattributed'],
    ],
    [
      'the errors are in a namespace that it shares',
      { selector: SELECTOR, backup: { spec: {} }, errors: { namespaces: { order: CART } } },
      ['recoveryPoint.partiallyFailed', 'recoveryPoint.errorsUnattributed'],
    ],
    [
      'data did not move',
      {
        backup: { itemOperationsAttempted: 2, itemOperationsCompleted: 1, itemOperationsFailed: 1 },
        errors: { namespaces: { cart: CART } },
      },
      ['recoveryPoint.operationsFailed'],
    ],
    [
      'data is on its way',
      { backup: { itemOperationsAttempted: 2, itemOperationsCompleted: 1 }, errors: { namespaces: { cart: CART } } },
      ['recoveryPoint.operationsUnfinished'],
    ],
    [
      'a hook failed',
      { backup: { hooksAttempted: 1, hooksFailed: 1 }, errors: { namespaces: { cart: CART } } },
      ['recoveryPoint.hooksFailed'],
    ],
    [
      'it gives a reason',
      { backup: { failureReason: 'disk full' }, errors: { namespaces: { cart: CART } } },
      ['recoveryPoint.partiallyFailed', 'recoveryPoint.velero'],
    ],
    [
      'nobody saw who made it',
      { backup: { origin: 'unknown' }, errors: { namespaces: { cart: CART } } },
      ['recoveryPoint.partiallyFailed', 'cover.noWorkload', 'recoveryPoint.originUnknown'],
    ],
  ])('is in doubt where %s', (_, options, codes) => {
    const judged = judge(options);
    expect(judged.usability).toBe('unknown');
    expect(judged.codes).toEqual(expect.arrayContaining(codes));
  });

  it.each<[string, Options, string]>([
    [
      'an error is in its namespace',
      { errors: { namespaces: { order: [CART[0]], cart: CART } } },
      'recoveryPoint.ownErrors',
    ],
    [
      'the data of a volume failed',
      {
        carriers: [aVolumeBackup(BACKUP, 'data', { phase: 'Failed' })],
        errors: { velero: [' message: /boom'], namespaces: { cart: CART } },
      },
      'recoveryPoint.ownVolumesFailed',
    ],
    [
      'BackupVolumeInfos call a volume failed',
      { beside: [artefacts(BACKUP, { volumeInfos: [volumeInfo('data', { result: 'failed' })], errors: undefined })] },
      'recoveryPoint.ownVolumesFailed',
    ],
    ['it holds nothing', { backup: { itemsBackedUp: 0, totalItems: 0 } }, 'recoveryPoint.empty'],
    ['it leaves something out', { backup: { spec: { excludedResources: ['secrets'] } } }, 'recoveryPoint.leavesOut'],
  ])('is not usable where %s', (_, options, code) => {
    const judged = judge(options);
    expect(judged.usability).toBe('not-usable');
    expect(judged.codes[0]).toBe(code);
  });

  it('keeps to itself what Velero logged where the cluster does not say whose the namespace is', () => {
    const facts = factsOf({ errors: { namespaces: { order: ['name: /secret-plan'], cart: CART } } });
    const [workload] = facts.placement.workloads;
    const other = workload.namespaceFact && {
      ...workload.namespaceFact,
      annotations: { 'backstage-dr.io/entity-ref': 'component:default/cart' },
    };
    for (const namespaceFact of [undefined, other]) {
      const placement = { ...facts.placement, workloads: [{ ...workload, namespaceFact }] };
      const [{ usability, reasons }] = judgeRecoveryPoints({ ...facts, placement }, NOW);
      expect(usability).toBe('not-usable');
      expect(reasons[0]).toEqual({ code: 'recoveryPoint.ownErrorsWithheld' });
      expect(JSON.stringify(reasons)).not.toContain('secret-plan');
    }
  });

  it('quotes the first of many errors, cut', () => {
    const own = ['a'.repeat(1000), 'b', 'c', 'd'];
    const [{ reasons }] = judgeRecoveryPoints(factsOf({ errors: { namespaces: { order: own } } }), NOW);
    expect(reasons[0].params?.messages).toEqual(['a'.repeat(200), 'b', 'c']);
  });

  it('is as gone as any other', () => {
    expect(judge({ backup: { goneAt: ago(MINUTE) }, errors: { namespaces: { cart: CART } } }).usability).toBe('gone');
  });

  it('is never usable by what is not proven', () => {
    const list = fc.array(fc.constantFrom(...CART, GHOST, '', 'order'), { maxLength: 3 });
    const namespaces = fc.dictionary(fc.constantFrom('order', 'cart', 'constructor', '__proto__', ''), list);
    let usable = 0;
    fc.assert(
      fc.property(
        fc.record({ velero: list, cluster: list, namespaces }),
        fc.nat(6),
        fc.nat(1),
        (errors, count, itemOperationsFailed) => {
          const told = [errors.velero, errors.cluster, ...Object.values(errors.namespaces)].flat().length;
          if (judge({ backup: { errors: count, itemOperationsFailed }, errors }).usability !== 'usable') return;
          usable += 1;
          expect(told).toBeGreaterThanOrEqual(Math.max(1, count));
          expect(errors.velero.concat(errors.cluster).filter(each => each !== GHOST)).toEqual([]);
          expect(errors.namespaces.order ?? []).toEqual([]);
          expect(itemOperationsFailed).toBe(0);
        },
      ),
      { numRuns: 1000 },
    );
    // Otherwise the property would hold of anything.
    expect(usable).toBeGreaterThan(0);
  });
});
