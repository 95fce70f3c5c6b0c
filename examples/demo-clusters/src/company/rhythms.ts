import { Dice } from './Dice';

/** How often something is backed up. @internal */
export interface Rhythm {
  cron(dice: Dice): string;
  /** Few enough runs to be made fast, and enough to see the rhythm. */
  historyDays: number;
  /** A promise that it can keep with room to spare. */
  keeps: string;
}

/** @internal */
export const RHYTHMS = {
  halfHourly: {
    cron: dice => {
      const minute = atMinute(dice, 30);
      return `${minute},${minute + 30} * * * *`;
    },
    historyDays: 0.4,
    keeps: '2h',
  },
  hourly: {
    cron: dice => `${atMinute(dice)} * * * *`,
    historyDays: 0.6,
    keeps: '4h',
  },
  fourHourly: { cron: dice => `${atMinute(dice)} */4 * * *`, historyDays: 2, keeps: '12h' },
  sixHourly: { cron: dice => `${atMinute(dice)} */6 * * *`, historyDays: 3, keeps: '24h' },
  twiceDaily: {
    cron: dice => {
      const hour = dice.roll(12);
      return `${atMinute(dice)} ${hour},${hour + 12} * * *`;
    },
    historyDays: 5,
    keeps: '24h',
  },
  nightly: {
    cron: dice => `${dice.chance(25) ? 'CRON_TZ=Asia/Seoul ' : ''}${atMinute(dice)} ${dice.roll(6)} * * *`,
    historyDays: 8,
    keeps: '2d',
  },
  weekly: { cron: dice => `${atMinute(dice)} ${dice.roll(6)} * * ${dice.roll(7)}`, historyDays: 29, keeps: '14d' },
} satisfies Record<string, Rhythm>;

/** Spread over the hour, so that no minute has them all. */
function atMinute(dice: Dice, minutes = 60): number {
  return dice.roll(minutes);
}
