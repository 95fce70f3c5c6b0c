import { BackupFact, FollowedKind, ObjectFact, VolumeBackupFact } from '@backstage-dr/plugin-dr-common';
import { factOf } from '../operations/factOf';
import { objectId } from '../tables';

/** What objects that may concern a namespace are chosen by. */
type Choice = Pick<ObjectFact, 'cluster' | 'name'> &
  Partial<Pick<BackupFact, 'phase' | 'origin'> & Pick<VolumeBackupFact, 'backupName'>>;

type Fact = ObjectFact & Partial<Pick<VolumeBackupFact, 'kind'>>;

/** As JSON it is an array, so that it cannot be taken for a fact. */
type Name = [id: string, cluster: string, phase: BackupFact['phase'] | null, origin: BackupFact['origin'] | null];

/**
 * An object that may concern a namespace. Its fact is parsed when it is asked for first: as text it takes a fraction of the
 * memory, and there is nothing in a text that has to be gone through to find out what is still in use.
 * @internal
 */
export class ScopedRow {
  readonly atMs: number;
  readonly #kind: FollowedKind;
  readonly #goneMs: number | null;
  /** JSON of the fact, or of the name. */
  readonly #text: string;
  #fact: Fact | undefined;
  #choice: (Choice & { id: string }) | undefined;

  /**
   * @param kind - one of those that were asked for; a fact that may be of another says it itself
   * @param line - of `ServiceRows.scoped`
   * @param start - where `atMs` begins
   */
  constructor(kind: FollowedKind, line: string, start: number) {
    const first = line.indexOf(' ', start);
    const second = line.indexOf(' ', first + 1);
    this.#kind = kind;
    this.atMs = Number(line.slice(start, first));
    this.#goneMs = second === first + 1 ? null : Number(line.slice(first + 1, second));
    this.#text = line.slice(second + 1);
  }

  /** `undefined`: the object is only named, for few of those are wanted. */
  get fact(): Fact | undefined {
    if (this.#text.startsWith('[')) return undefined;
    this.#fact ??= factOf<Fact>({ fact: this.#text, gone_ms: this.#goneMs });
    return this.#fact;
  }

  get choice(): Choice {
    return this.fact ?? this.#named();
  }

  /** See `objectId`. */
  get id(): string {
    const { fact } = this;
    return fact ? objectId({ ...fact, kind: fact.kind ?? this.#kind }) : this.#named().id;
  }

  /** Lets go of the fact; it is parsed anew if it is wanted after all. */
  forget(): void {
    this.#fact = undefined;
  }

  /** Names of objects have no slash, see `objectId`; those of clusters may. */
  #named(): Choice & { id: string } {
    if (!this.#choice) {
      const [id, cluster, phase, origin]: Name = JSON.parse(this.#text);
      const name = id.slice(id.lastIndexOf('/') + 1);
      this.#choice = { id, cluster, name, phase: phase ?? undefined, origin: origin ?? undefined };
    }
    return this.#choice;
  }
}
