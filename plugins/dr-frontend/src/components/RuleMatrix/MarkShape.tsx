import { MarkKind, toneOfKind } from '../../presentation/markKind';
import { ToneMark } from '../ToneMark';

/** The shape of a mark; what is exempt has none, its cell is hatched. */
export function MarkShape(props: { kind: MarkKind }) {
  return props.kind === 'exempt' ? null : <ToneMark tone={toneOfKind(props.kind)} />;
}
