import { isMap, YAMLMap } from 'yaml';
import { blockPairText, fillBlock, insertAfter, removeFromBlock } from './blockMap';
import { appendToFlow, flowMapText, flowPairText, removeFromFlow } from './flowMap';
import { indentOf, pairOf, rangeOf, styleOf } from './pairs';
import { YamlDocument } from './parseDocuments';
import { quoteScalar } from './quoteScalar';
import { replaceValue } from './replaceValue';

/**
 * The text with one annotation of the entity of a document set, or taken away; the same text when it is so already.
 *
 * @param document - parsed from this very text, with an entity in it
 * @internal
 */
export function spliceAnnotation(text: string, document: YamlDocument, key: string, value: string | undefined): string {
  const known = new Map(Object.entries(document.toJS().metadata.annotations ?? {}));
  if (known.get(key) === value) return text;

  const metadata = document.getIn(['metadata'], true);
  if (!isMap(metadata) || !isMap(document.contents)) return text;
  const owner = pairOf(metadata, 'annotations');
  const map = owner?.value;
  if (!owner || !isMap(map) || map.items.length === 0) {
    // None of its own yet; those of an alias become its own.
    const entries = [...known].map(([name, each]): [string, string] => [name, String(each)]);
    const others = entries.filter(([name]) => name !== key);
    return writeMap(text, document.contents, metadata, value === undefined ? others : [...others, [key, value]]);
  }
  const pair = pairOf(map, key);
  if (value === undefined) {
    if (!pair) return text;
    return map.flow ? removeFromFlow(text, map, pair) : removeFromBlock(text, map, pair, owner);
  }
  if (pair) {
    const style = styleOf(map.flow && styleOf(pair.key) === 'double' ? pair.key : pair.value);
    return replaceValue(text, pair, quoteScalar(value, style));
  }
  return map.flow
    ? appendToFlow(text, map, flowPairText([key, value], map.items[0].key))
    : insertAfter(text, map.items[map.items.length - 1], [indentOf(text, map.items[0]) + blockPairText([key, value])]);
}

/** The annotations, where there were none of its own. */
function writeMap(
  text: string,
  root: YAMLMap,
  metadata: YAMLMap,
  entries: ReadonlyArray<readonly [string, string]>,
): string {
  const owner = pairOf(metadata, 'annotations');
  const [first] = metadata.items;
  if (metadata.flow) {
    const braces = flowMapText(entries, first?.key);
    return owner
      ? replaceValue(text, owner, braces)
      : appendToFlow(text, metadata, `${quoteScalar('annotations', styleOf(first?.key))}: ${braces}`);
  }
  if (owner && isMap(owner.value)) {
    const [start, end] = rangeOf(owner.value) ?? [0, 0];
    // Empty braces over several lines may have comments in them.
    if (text.slice(start, end).includes('\n')) {
      return appendToFlow(text, owner.value, entries.map(entry => flowPairText(entry, first?.key)).join(', '));
    }
  }
  const indent = indentOf(text, first);
  const deeper = indent + indent.slice(indentOf(text, root.items[0]).length);
  if (owner) return fillBlock(text, owner, entries, deeper);
  const lines = [`${indent}annotations:`, ...entries.map(entry => deeper + blockPairText(entry))];
  return insertAfter(text, pairOf(metadata, 'name') ?? metadata.items[metadata.items.length - 1], lines);
}
