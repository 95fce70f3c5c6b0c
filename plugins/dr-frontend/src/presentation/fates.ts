import { Fate, Loss, WhatIfPage } from '@backstage-dr/plugin-dr-common';
import { shortRef } from './shortRef';
import { Tone } from './tone';

/** Fates of services that come back. */
export const COMING_BACK: Fate[] = ['within-promise', 'beyond-promise'];

/** What is counted where services go down, and where only their protection does; best first, the unknown last. */
const DOWN: Fate[] = ['within-promise', 'beyond-promise', 'lost', 'unknown'];
const STILL_UP: Fate[] = ['safe', 'exposed', 'unprotected', 'unknown'];

const TONES: Record<Fate, Tone> = {
  'within-promise': 'good',
  'beyond-promise': 'warn',
  lost: 'bad',
  unknown: 'unknown',
  safe: 'good',
  exposed: 'warn',
  unprotected: 'bad',
};

/** Tone of what becomes of a service. */
export function toneOfFate(fate: Fate): Tone {
  return TONES[fate];
}

/** Whether services go down with it; where not, only what protects them is lost. */
export function takesServicesDown({ kind }: Loss): boolean {
  return kind === 'region' || kind === 'cluster' || kind === 'namespace';
}

/** The fates to count after a loss, and any other that some service met. */
export function fatesOf(loss: Loss, counts: Record<Fate, number>): Fate[] {
  const [usual, others] = takesServicesDown(loss) ? [DOWN, STILL_UP] : [STILL_UP, DOWN];
  const met = others.filter(fate => !usual.includes(fate) && fate !== 'safe' && counts[fate] > 0);
  return [...usual.slice(0, -1), ...met, 'unknown'];
}

/** What people call the services of a page and those that it names, by entity ref; the name in the ref where nothing else is known. */
export function titlesOf(page: Pick<WhatIfPage, 'services' | 'titles'> | undefined): (entityRef: string) => string {
  const titles = new Map(Object.entries(page?.titles ?? {}));
  for (const { entityRef, title } of page?.services ?? []) titles.set(entityRef, title);
  return entityRef => titles.get(entityRef) ?? shortRef(entityRef);
}
