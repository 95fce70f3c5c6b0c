import { AlertChange, Readiness } from '@backstage-dr/plugin-dr-common';
import { NotificationSeverity } from '@backstage/plugin-notifications-common';
import { storable } from '../assessment/__testUtils__/storable';
import { notificationOf } from './notificationOf';
import { severityOf } from './severityOf';

describe('notificationOf', () => {
  it('keeps titles to what can be stored, and loses nothing of them', () => {
    const long = 'x'.repeat(400);
    const { summary } = storable('payment', 'not-ready', {
      headline: { code: 'headline.nothing', params: { title: long } },
      reason: { code: 'cluster.noVelero', params: { cluster: 'Seoul' } },
    });
    const { title, description } = notificationOf(summary, { change: 'worse', failing: [] }, []);
    expect(title).toMatch(/^If it broke now, x+…$/);
    expect(title).toHaveLength(255);
    expect(description).toBe(`If it broke now, ${long} would not come back. Seoul has no Velero.`);
  });

  it('ends each sentence, whoever wrote it', () => {
    const { summary } = storable('payment', 'not-ready', {
      reason: { code: 'cluster.failing', params: { cluster: 'Seoul', kinds: ['Backup'], message: 'no such bucket' } },
    });
    const { description } = notificationOf(summary, { change: 'worse', failing: ['scheduled'] }, []);
    expect(description).toBe('Backup of Seoul cannot be read: no such bucket. Failing now: scheduled.');
  });

  it('links to the entity, whatever it is called', () => {
    const { summary } = storable('payment', 'ready', { entityRef: 'resource:shop/db_1.main' });
    const { link, scope } = notificationOf(summary, { change: 'recovered', failing: [] }, []);
    expect([link, scope]).toEqual(['/catalog/shop/resource/db_1.main/disaster-recovery', 'dr:resource:shop/db_1.main']);
  });
});

describe('severityOf', () => {
  const TIERS = ['gold', 'silver', 'bronze'];
  it.each<[string | undefined, Readiness, AlertChange, string[], NotificationSeverity]>([
    ['gold', 'not-ready', 'worse', TIERS, 'critical'],
    ['gold', 'unknown', 'worse', TIERS, 'high'],
    ['gold', 'at-risk', 'better', TIERS, 'high'],
    ['silver', 'not-ready', 'worse', TIERS, 'high'],
    ['silver', 'at-risk', 'worse', TIERS, 'normal'],
    ['bronze', 'not-ready', 'worse', TIERS, 'normal'],
    ['bronze', 'at-risk', 'worse', TIERS, 'low'],
    [undefined, 'not-ready', 'worse', TIERS, 'high'],
    ['gone', 'not-ready', 'worse', TIERS, 'high'],
    ['gold', 'not-ready', 'worse', ['gold'], 'high'],
    ['gold', 'not-ready', 'recovered', TIERS, 'low'],
    ['gold', 'ready', 'recovered', TIERS, 'low'],
  ])('of %p, %s and %s among %j', (tier, readiness, change, tiers, expected) => {
    expect(severityOf({ readiness, tier, change }, tiers)).toBe(expected);
  });
});
