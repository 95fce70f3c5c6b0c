import { say } from '../statements/say';
import { locationsInUse } from './locationsInUse';
import { fail, notApplicable, pass, Rule, unknown, yaml } from './Rule';
import { unseenClusters } from './unseenClusters';

/** As AWS does it; other clouds have annotations of their own. */
const SERVICE_ACCOUNT = [
  'apiVersion: v1',
  'kind: ServiceAccount',
  'metadata:',
  '  name: velero',
  '  namespace: velero',
  '  annotations:',
  '    eks.amazonaws.com/role-arn: arn:aws:iam::123456789012:role/velero',
].join('\n');

/** @internal */
export const workloadIdentity: Rule = {
  id: 'workload-identity',
  question: say('rule.workload-identity.question'),
  why: say('rule.workload-identity.why'),
  level: 4,
  gravity: 'advisory',
  outcomes: ['pass', 'fail', 'unknown', 'not-applicable'],
  facts: ['placement', 'clusters', 'schedules', 'backups', 'locations'],
  judge(context) {
    const used = locationsInUse(context).map(({ fact }) => fact);
    if (used.length === 0) return notApplicable(say('location.noneInUse'));
    const withKey = used.filter(({ credentialSecret }) => credentialSecret !== undefined);
    if (withKey.length > 0) {
      const evidence = withKey.map(({ name, cluster, credentialSecret = '' }) =>
        say('location.staticKey', { location: name, cluster, secret: credentialSecret }),
      );
      return fail(evidence, yaml(say('remedy.useWorkloadIdentity'), SERVICE_ACCOUNT));
    }
    const unseen = unseenClusters(context, 'BackupStorageLocation');
    if (unseen.length > 0) {
      const clusters = unseen.map(name => context.frame.clusters.get(name)?.title ?? name);
      return unknown([say('location.keysNotSeen', { clusters })]);
    }
    return pass(say('location.noKey', { locations: used.map(({ cluster, name }) => `${cluster}/${name}`) }));
  },
};
