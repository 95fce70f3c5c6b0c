import { LabelRequirement, LabelSelector } from '../model';

/**
 * A selector read from text, or what is wrong with the text.
 * @public
 */
export type ParsedLabelSelector = { ok: true; selector: LabelSelector } | { ok: false; problem: string };

/**
 * Examples of what {@link parseLabelSelector} accepts.
 * @public
 */
export const ACCEPTED_SELECTORS = 'app=payment, tier!=test, env in (prod, stage), env notin (dev), team, !legacy';

const KEY = /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;
const SET = /^(\S+)\s+(in|notin)\s*\(([^()]*)\)$/;
const COMPARISON = /^([^\s=!]+)\s*(==|=|!=)\s*([^\s=!]*)$/;
/** Commas between terms, not those inside parentheses. */
const TERM_SEPARATOR = /,(?![^(]*\))/;

/**
 * Reads a label selector in Kubernetes' own notation, as `kubectl -l` and the annotation
 * `backstage.io/kubernetes-label-selector` take it. Keys and values are checked by Kubernetes' rules; the numeric
 * comparisons `<` and `>` are not known here.
 * @public
 */
export function parseLabelSelector(text: string): ParsedLabelSelector {
  const requirements: LabelRequirement[] = [];
  for (const term of text.split(TERM_SEPARATOR)) {
    const requirement = parseTerm(term.trim());
    if (!requirement) return { ok: false, problem: `'${term.trim()}' is not a term of a label selector` };
    requirements.push(requirement);
  }
  return { ok: true, selector: toSelector(requirements) };
}

function parseTerm(term: string): LabelRequirement | undefined {
  const set = SET.exec(term);
  if (set) {
    const values = set[3].split(',').map(value => value.trim());
    return checked({ key: set[1], operator: set[2] === 'in' ? 'In' : 'NotIn', values });
  }
  const comparison = COMPARISON.exec(term);
  if (comparison) {
    const operator = comparison[2] === '!=' ? 'NotIn' : 'In';
    return checked({ key: comparison[1], operator, values: [comparison[3]] });
  }
  if (term.startsWith('!')) return checked({ key: term.slice(1).trim(), operator: 'DoesNotExist', values: [] });
  return checked({ key: term, operator: 'Exists', values: [] });
}

function checked(requirement: LabelRequirement): LabelRequirement | undefined {
  return KEY.test(requirement.key) && requirement.values.every(value => VALUE.test(value)) ? requirement : undefined;
}

/** Single values become `matchLabels`, where they read best; a key asked for twice keeps both requirements. */
function toSelector(requirements: LabelRequirement[]): LabelSelector {
  const labels = new Map<string, string>();
  const matchExpressions: LabelRequirement[] = [];
  for (const requirement of requirements) {
    const { key, operator, values } = requirement;
    if (operator === 'In' && values.length === 1 && !labels.has(key)) labels.set(key, values[0]);
    else matchExpressions.push(requirement);
  }
  return { matchLabels: Object.fromEntries(labels), matchExpressions };
}
