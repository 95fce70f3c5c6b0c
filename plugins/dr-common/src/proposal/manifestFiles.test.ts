import { parse } from 'yaml';
import { ScheduleManifest } from '../model';
import { aGround, running } from './__testUtils__/ground';
import { manifestFiles } from './manifestFiles';
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
          useOwnerReferencesInBackup: false,
          template: spec.template,
        },
      },
    });
    const labels = { ...metadata.labels, team: 'shop' };
    const labelled = manifestFiles({ ...aManifest(), metadata: { ...metadata, labels } }, 'helm');
    expect(parse(labelled[0].text).schedules['dr-order'].labels).toEqual({ team: 'shop' });
  });
});
