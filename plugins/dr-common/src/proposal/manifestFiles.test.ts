import { parse } from 'yaml';
import { ScheduleManifest } from '../model';
import { aGround, running } from './__testUtils__/ground';
import { limitsOfFormat, LONGEST_CHART_KEY } from './limitsOfFormat';
import { MANIFEST_FORMATS, manifestFiles } from './manifestFiles';
import { proposeSchedule } from './proposeSchedule';

const SELECTOR = { matchLabels: { app: 'order' }, matchExpressions: [] };

function aManifest(): ScheduleManifest {
  const { manifest } = proposeSchedule(aGround(running({ selector: SELECTOR })), { cron: '*/30 * * * *' });
  if (!manifest) throw new Error('no manifest');
  return manifest;
}

/** As YAML says it: without the empty half of the selector. */
function said({ spec, ...rest }: ScheduleManifest) {
  const template = { ...spec.template, labelSelector: { matchLabels: { app: 'order' } } };
  return { ...rest, spec: { ...spec, template } };
}

describe('manifestFiles', () => {
  it('is the object itself', () => {
    const [file, ...others] = manifestFiles(aManifest(), 'yaml');
    expect(others).toEqual([]);
    expect(file.path).toBe('velero/dr-order.yaml');
    expect(parse(file.text)).toEqual(said(aManifest()));
  });

  it('is a base for Kustomize', () => {
    const files = manifestFiles(aManifest(), 'kustomize');
    expect(files.map(({ path }) => path)).toEqual([
      'velero/dr-order/schedule.yaml',
      'velero/dr-order/kustomization.yaml',
    ]);
    expect(parse(files[0].text)).toEqual(said(aManifest()));
    expect(parse(files[1].text)).toEqual({
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      resources: ['schedule.yaml'],
    });
  });

  it('is read the same by who reads YAML 1.1, as Kubernetes and Helm do', () => {
    const manifest = aManifest();
    const odd = { on: 'yes', n: 'off', version: '1_000', bits: '0b11', time: '12:30', day: '2026-01-01', merge: '<<' };
    manifest.spec.template.labelSelector = { matchLabels: odd, matchExpressions: [] };
    for (const format of MANIFEST_FORMATS) {
      const text = manifestFiles(manifest, format)[0].text;
      const read = { 1.1: parse(text, { version: '1.1' }), 1.2: parse(text) };
      const { spec } = format === 'helm' ? { spec: read[1.1].schedules['dr-order'] } : read[1.1];
      expect(spec.template.labelSelector.matchLabels).toEqual(odd);
      expect(read[1.1]).toEqual(read[1.2]);
    }
  });

  it('is values of Velero’s chart, without the label that the chart sets itself', () => {
    const [file, ...others] = manifestFiles(aManifest(), 'helm');
    const { metadata, spec } = said(aManifest());
    expect(others).toEqual([]);
    expect(file.path).toBe('velero/dr-order.values.yaml');
    expect(parse(file.text)).toEqual({
      schedules: {
        'dr-order': {
          annotations: metadata.annotations,
          schedule: '*/30 * * * *',
          template: spec.template,
        },
      },
    });
    const labels = { ...metadata.labels, team: 'shop' };
    const labelled = manifestFiles({ ...aManifest(), metadata: { ...metadata, labels } }, 'helm');
    expect(parse(labelled[0].text).schedules['dr-order'].labels).toEqual({ team: 'shop' });
  });

  it('gives the chart what it reads, and nothing that it leaves out', () => {
    // Of a Schedule the chart copies these as they are, the cron expression in quotes; name and namespace are its own.
    const copied = ['annotations', 'labels', 'schedule', 'template'];
    // These it writes only when they are true, and the Schedule that we propose has none of them.
    const flags = ['disabled', 'paused', 'skipImmediately', 'useOwnerReferencesInBackup'];
    const manifest = aManifest();
    const { 'dr-order': values } = parse(manifestFiles(manifest, 'helm')[0].text).schedules;
    expect(copied).toEqual(expect.arrayContaining(Object.keys(values)));
    expect(Object.keys(manifest.spec).sort()).toEqual(['schedule', 'template']);
    expect(Object.keys(values).filter(key => flags.includes(key))).toEqual([]);
    expect({ schedule: values.schedule, template: values.template }).toEqual(said(manifest).spec);
  });
});

describe('limitsOfFormat', () => {
  it('tells what Helm makes of it, and how much room it leaves', () => {
    const manifest = aManifest();
    expect(limitsOfFormat(manifest, 'yaml')).toEqual([]);
    expect(limitsOfFormat(manifest, 'kustomize')).toEqual([]);
    expect(limitsOfFormat(manifest, 'helm')).toEqual([
      { code: 'proposal.limit.helm', params: { name: 'dr-order', room: 54 } },
    ]);
    expect('velero-'.length + LONGEST_CHART_KEY).toBe(63);
  });
});
