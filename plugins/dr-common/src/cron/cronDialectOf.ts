import { CronDialect } from './types';

const VERSION = /^v?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?(?:[-+](.*))?$/;
const PRE_RELEASE = /^(alpha|beta|rc|dev|pre)\b|^(alpha|beta|rc)[.\d]/i;

/**
 * How a Velero server of this version reads cron expressions; `undefined` when the version does not tell.
 *
 * @remarks
 * From the go.mod files of the releases: robfig/cron v1.1.0 before 1.15, v3.0.1 up to 1.18.2, netresearch/go-cron from
 * 1.18.3. A pre-release of one of the two turning points does not tell, nor does `1.18` without its patch.
 *
 * @param serverVersion - as in a ServerStatusRequest or an image tag: `v1.18.3`, `1.16`, `v1.18.3-konveyor`
 * @public
 */
export function cronDialectOf(serverVersion: string | undefined): CronDialect | undefined {
  const match = VERSION.exec(serverVersion?.trim() ?? '');
  if (!match) return undefined;
  const [major, minor] = [Number(match[1]), Number(match[2])];
  const patch = match[3] === undefined ? undefined : Number(match[3]);
  const isPreRelease = PRE_RELEASE.test(match[4] ?? '');
  if (major === 0) return 'robfig-v1';
  if (major !== 1) return undefined;
  if (minor < 15) return 'robfig-v1';
  if (minor === 15) return isPreRelease && !patch ? undefined : 'robfig-v3';
  if (minor < 18) return 'robfig-v3';
  if (minor > 18) return 'netresearch';
  if (patch === undefined || (patch === 3 && isPreRelease)) return undefined;
  return patch < 3 ? 'robfig-v3' : 'netresearch';
}
