/** What a visitor can see and break; the answer of `GET /api/demo/state`. */
export interface DemoState {
  clusters: DemoCluster[];
}

export interface DemoCluster {
  name: string;
  title: string;
  region?: string;
  /** The API server answers. */
  up: boolean;
  /** The Velero server runs. */
  veleroRunning: boolean;
  hasVelero: boolean;
  /** What befalls the next backup. */
  nextBackup: NextBackup;
  locations: Array<{ name: string; reachable: boolean }>;
  schedules: Array<{ name: string; cron: string; paused: boolean; phase?: string }>;
}

export const NEXT_BACKUPS = ['succeeds', 'fails', 'skips-volumes'] as const;
export type NextBackup = (typeof NEXT_BACKUPS)[number];

/** Body of `POST /api/demo/actions`. */
export type DemoAction =
  | { action: 'set-up'; cluster: string; up: boolean }
  | { action: 'set-velero'; cluster: string; running: boolean }
  | { action: 'set-location'; cluster: string; location: string; reachable: boolean }
  | { action: 'set-next-backup'; cluster: string; nextBackup: NextBackup }
  | { action: 'set-paused'; cluster: string; schedule: string; paused: boolean }
  | { action: 'run-backup'; cluster: string; schedule: string };
