import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { METRICS } from './metrics';

const root = resolve(__dirname, '../../../..');
const rules = parse(readFileSync(resolve(root, 'examples/prometheus/dr-alerts.yaml'), 'utf8'));
const docs = readFileSync(resolve(root, 'docs/operations.md'), 'utf8');

const all = Object.values(METRICS);
const names: string[] = all.map(({ name }) => name);
/** A histogram is three series for Prometheus. */
const series = [...names, ...['_sum', '_count', '_bucket'].map(end => `${METRICS.judging.name}${end}`)];

interface AlertingRule {
  alert: string;
  expr: string;
  for: string;
  labels: { severity: string };
  annotations: { summary: string };
}

describe('the alerting rules', () => {
  const alerts: AlertingRule[] = rules.groups.flatMap((group: { rules: AlertingRule[] }) => group.rules);

  it.each(alerts.map(rule => [rule.alert, rule] as const))('%s asks for metrics that there are', (_, rule) => {
    const used = rule.expr.match(/\bdr_\w+/g) ?? [];
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter(name => !series.includes(name))).toEqual([]);
    expect(rule.for).toMatch(/^\d+m$/);
    expect(['warning', 'critical']).toContain(rule.labels.severity);
    expect(rule.annotations.summary).not.toBe('');
    expect([...rule.expr].filter(each => each === '(')).toHaveLength(
      [...rule.expr].filter(each => each === ')').length,
    );
  });

  it('use each metric that tells of trouble', () => {
    const text = alerts.map(({ expr }) => expr).join('\n');
    const unused = names.filter(name => !new RegExp(`\\b${name}\\b|\\b${name}_`).test(text));
    expect(unused.sort()).toEqual(['dr_service_rto_seconds', 'dr_services_by_level']);
  });

  it('name each alert once', () => {
    expect(new Set(alerts.map(({ alert }) => alert)).size).toBe(alerts.length);
  });
});

describe('docs/operations.md', () => {
  it.each(all.map(metric => [metric.name, metric.unit]))('says of %s its unit', (name, unit) => {
    const row = docs.split('\n').find(line => line.startsWith(`| \`${name}\``));
    expect(row?.split('|').map(cell => cell.trim())[2]).toBe(`\`${unit}\``);
  });
});
