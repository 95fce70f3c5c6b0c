import {
  CoverageVerdict,
  Finding,
  LocationAssessment,
  Readiness,
  RecoverabilityVerdict,
  RecoveryTarget,
  RunOutcome,
  Usability,
  VolumeAssessment,
} from '@backstage-dr/plugin-dr-common';

/**
 * How something stands. Each tone has a colour and a shape of its own, and is always shown with a word:
 * good ● warn ◆ bad ■ unknown ○ note ◇.
 */
export type Tone = 'good' | 'warn' | 'bad' | 'unknown' | 'note';

const READINESS: Record<Readiness, Tone> = {
  ready: 'good',
  'at-risk': 'warn',
  'not-ready': 'bad',
  unknown: 'unknown',
};

const USABILITY: Record<Usability, Tone> = {
  usable: 'good',
  'not-yet': 'note',
  'not-usable': 'bad',
  expired: 'note',
  gone: 'note',
  unknown: 'unknown',
};

const COVERAGE: Record<CoverageVerdict, Tone> = {
  covered: 'good',
  partly: 'warn',
  'not-covered': 'bad',
  unknown: 'unknown',
};

const RUN: Record<RunOutcome, Tone> = {
  completed: 'good',
  'partially-failed': 'warn',
  failed: 'bad',
  missed: 'bad',
  running: 'note',
  unknown: 'unknown',
};

const HEALTH: Record<LocationAssessment['health'], Tone> = {
  available: 'good',
  unavailable: 'bad',
  unknown: 'unknown',
  gone: 'bad',
};

const VOLUME: Record<VolumeAssessment['verdict'], Tone> = {
  protected: 'good',
  excluded: 'note',
  'switched-off': 'bad',
  missing: 'bad',
  unknown: 'unknown',
};

const RECOVERABILITY: Record<RecoverabilityVerdict, Tone> = {
  recoverable: 'good',
  partly: 'warn',
  'not-recoverable': 'bad',
  unknown: 'unknown',
};

const TARGET: Record<RecoveryTarget['verdict'], Tone> = {
  able: 'good',
  partly: 'warn',
  unable: 'bad',
  unknown: 'unknown',
};

/** Tone of surviving a disruption. */
export function toneOfRecoverability(verdict: RecoverabilityVerdict): Tone {
  return RECOVERABILITY[verdict];
}

/** Tone of a cluster as the place to restore into. */
export function toneOfTarget(verdict: RecoveryTarget['verdict']): Tone {
  return TARGET[verdict];
}

/** Tone of a verdict. */
export function toneOfReadiness(readiness: Readiness): Tone {
  return READINESS[readiness];
}

/** Tone of a recovery point. */
export function toneOfUsability(usability: Usability): Tone {
  return USABILITY[usability];
}

/** Tone of a coverage. */
export function toneOfCoverage(verdict: CoverageVerdict): Tone {
  return COVERAGE[verdict];
}

/** Tone of one run of a schedule. */
export function toneOfRun(outcome: RunOutcome): Tone {
  return RUN[outcome];
}

/** Tone of a storage location. */
export function toneOfHealth(health: LocationAssessment['health']): Tone {
  return HEALTH[health];
}

/** Tone of what became of a volume's data. */
export function toneOfVolume(verdict: VolumeAssessment['verdict']): Tone {
  return VOLUME[verdict];
}

/**
 * Tone of a finding: a failed rule is as bad as what it means for the verdict. An exemption from a blocking one changes
 * nothing about that.
 */
export function toneOfFinding(finding: Pick<Finding, 'gravity' | 'outcome' | 'exemption'>): Tone {
  const { gravity, exemption } = finding;
  const outcome = gravity === 'blocking' ? exemption?.outcome ?? finding.outcome : finding.outcome;
  if (outcome === 'pass') return 'good';
  if (outcome === 'unknown') return 'unknown';
  if (outcome !== 'fail') return 'note';
  if (gravity === 'blocking') return 'bad';
  return gravity === 'degrading' ? 'warn' : 'note';
}
