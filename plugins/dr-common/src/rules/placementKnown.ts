import { say } from '../statements/say';
import { pass, Rule, unknown, yaml } from './Rule';

/** @internal */
export const placementKnown: Rule = {
  id: 'placement-known',
  question: say('rule.placement-known.question'),
  why: say('rule.placement-known.why'),
  level: 2,
  gravity: 'blocking',
  judge({ frame }) {
    const { workloads } = frame.facts.placement;
    if (workloads.length === 0) {
      const snippet =
        'metadata:\n  annotations:\n    backstage.io/kubernetes-id: my-service\n    backstage.io/kubernetes-namespace: my-namespace';
      return unknown([say('place.unknown')], yaml(say('remedy.sayWhereItRuns'), snippet));
    }
    return pass(say('place.known', { places: workloads.map(each => `${each.cluster}/${each.namespace}`) }));
  },
};
