import {
  aBackup,
  aClaim,
  aCluster,
  aLocation,
  aService,
  aVolumeBackup,
  aWorkload,
  HOUR,
  hourlyBackups,
  NOW,
} from '../../__fixtures__/world';
import { assessService } from '../../assess';
import {
  BackupFact,
  ClusterFact,
  ControllerFact,
  DisruptionScope,
  RecoverabilityVerdict,
  ScopeAssessment,
  ServiceFacts,
  StorageLocationFact,
  VolumeBackupFact,
  VolumeClaimFact,
} from '../../model';
import { renderStatement, StatementLocale } from '../../statements';

/** What is so; the facts in which it is so; what happens; whether it comes back; a sentence that is then said of it. */
export type Survival = [
  title: string,
  facts: Partial<ServiceFacts>,
  lost: DisruptionScope,
  verdict: RecoverabilityVerdict,
  sentence: string | RegExp,
];

export const SEOUL = 'ap-northeast-2';
export const TOKYO = 'ap-northeast-1';

/** Two clusters in two regions that share a bucket in Tokyo. */
export function seoulAndTokyo(
  overrides: { seoul?: Partial<ClusterFact>; tokyo?: Partial<ClusterFact> } = {},
): Pick<ServiceFacts, 'clusters'> {
  return {
    clusters: [
      aCluster('seoul-1', { region: SEOUL, ...overrides.seoul }),
      aCluster('tokyo-1', { region: TOKYO, role: 'standby', ...overrides.tokyo }),
    ],
  };
}

/** The location of both, and how they differ. */
export function bucket(
  both: Partial<StorageLocationFact> = {},
  tokyo: Partial<StorageLocationFact> = {},
): Pick<ServiceFacts, 'locations'> {
  const place = { region: TOKYO, regionFrom: 'velero' as const, ...both };
  return { locations: [aLocation(place), aLocation({ ...place, cluster: 'tokyo-1', ...tokyo })] };
}

/** Backups of Seoul, of which Tokyo has synced some; it has others of its own. */
export function synced(
  backups: readonly BackupFact[],
  isThere: (backup: BackupFact, index: number) => boolean,
): Pick<ServiceFacts, 'backups'> {
  const copies = backups
    .filter(isThere)
    .map(backup => ({ ...backup, cluster: 'tokyo-1', origin: 'elsewhere' as const }));
  const others = aBackup(HOUR, { cluster: 'tokyo-1', name: 'cart', spec: { includedNamespaces: ['cart'] } });
  return { backups: [...backups, ...copies, others] };
}

/** The volume `data`, carried by every backup. */
export function withData(
  claim: Partial<VolumeClaimFact> = {},
  carrier: Partial<VolumeBackupFact> = {},
): Pick<ServiceFacts, 'placement' | 'volumeBackups'> {
  return {
    placement: {
      hints: { namespaces: ['order'], clusters: ['seoul-1'], problems: [] },
      workloads: [aWorkload({ claims: [aClaim('data', claim)] })],
    },
    volumeBackups: hourlyBackups(24).map(each => aVolumeBackup(each, 'data', carrier)),
  };
}

/** How the loss of something is judged, all else being well. */
export function lossOf(scope: DisruptionScope, facts: Partial<ServiceFacts>): ScopeAssessment {
  const service = aService({ ...seoulAndTokyo(), ...bucket(), ...facts });
  const found = assessService(service, NOW).recoverability.find(each => each.scope === scope);
  if (!found) throw new Error(`Nothing is said about losing a ${scope}`);
  return found;
}

/** The verdict on the loss of something, and the sentence if it is said of it, else all that is said. */
export function survivalOf(
  scope: DisruptionScope,
  facts: Partial<ServiceFacts>,
  sentence: string | RegExp,
): { verdict: RecoverabilityVerdict; sentence: string | RegExp | string[] } {
  const found = lossOf(scope, facts);
  const said = saidOf(found);
  const isSaid = said.some(each => (typeof sentence === 'string' ? each === sentence : sentence.test(each)));
  return { verdict: found.verdict, sentence: isSaid ? sentence : said };
}

/** All that is said of it. */
export function saidOf(assessment: ScopeAssessment, locale: StatementLocale = 'en'): string[] {
  const { reasons, targets, recoveryTime } = assessment;
  return [...reasons, ...targets.flatMap(target => target.reasons), ...recoveryTime.reasons].map(reason =>
    renderStatement(reason, locale, { now: NOW }),
  );
}

/** The service in both clusters, in Tokyo with these controllers. */
export function aStandby(...controllers: ControllerFact[]): Pick<ServiceFacts, 'placement'> {
  const there = controllers.map(each => ({ ...each, cluster: 'tokyo-1' }));
  return {
    placement: {
      hints: { namespaces: ['order'], clusters: [], problems: [] },
      workloads: [aWorkload(), aWorkload({ cluster: 'tokyo-1', controllers: there })],
    },
  };
}
