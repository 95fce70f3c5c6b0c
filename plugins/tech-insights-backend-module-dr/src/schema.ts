import { FactRetriever } from '@backstage-community/plugin-tech-insights-node';

/** What each fact says. Those that are not known are left out. @internal */
export const schema = {
  readiness: {
    type: 'string',
    description:
      'Whether the service would come back: "ready", "at-risk", "not-ready", or "unknown" where a fact that decides is missing',
  },
  isReady: {
    type: 'boolean',
    description: 'It would come back as promised. Also false where that is not known',
  },
  isKnown: { type: 'boolean', description: 'It is known whether it would come back' },
  level: {
    type: 'integer',
    description: '0 undefined, 1 defined, 2 protected, 3 proven, 4 resilient',
  },
  rpoSeconds: { type: 'integer', description: 'Data that may be lost, as time; absent: nothing is promised' },
  rtoSeconds: { type: 'integer', description: 'How long it may be down; absent: nothing is promised' },
  exposureSeconds: {
    type: 'integer',
    description: 'Data that would be lost if it broke now, as time; absent: not known, or all of it',
  },
  failingRules: { type: 'set', description: 'Ids of the rules that fail, worst first' },
  unknownRules: { type: 'set', description: 'Ids of the rules of which it is not known whether they fail' },
  exemptRules: { type: 'set', description: 'Ids of the rules from which it is exempt' },
  recoveryPointAt: { type: 'datetime', description: 'The newest usable recovery point; absent: none is known' },
  provenAt: { type: 'datetime', description: 'When a restore last proved that it comes back; absent: never' },
  assessedAt: { type: 'datetime', description: 'When all this was judged' },
} as const satisfies FactRetriever['schema'];
