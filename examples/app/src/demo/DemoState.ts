/** What a visitor can see and break; the part of `GET /api/demo/state` that the page shows. */
export interface DemoState {
  clusters: DemoCluster[];
}

export interface DemoCluster {
  name: string;
  title: string;
  region: string;
  /** The API server answers. */
  up: boolean;
  velero: 'running' | 'stopped' | 'not-installed';
  /** What becomes of the next backup. */
  nextBackup: NextBackup;
  locations: Array<{ name: string; reachable: boolean }>;
  schedules: Array<{ name: string; cron: string; paused: boolean }>;
}

export const NEXT_BACKUPS = ['succeeds', 'fails', 'partially-fails', 'skips-volumes'] as const;
export type NextBackup = (typeof NEXT_BACKUPS)[number];

/** Body of `POST /api/demo/actions`. */
export type DemoAction =
  | { action: 'set-up'; cluster: string; up: boolean }
  | { action: 'set-velero'; cluster: string; running: boolean }
  | { action: 'set-location'; cluster: string; location: string; reachable: boolean }
  | { action: 'set-next-backup'; cluster: string; nextBackup: NextBackup }
  | { action: 'set-paused'; cluster: string; schedule: string; paused: boolean }
  | { action: 'run-backup'; cluster: string; schedule: string };
