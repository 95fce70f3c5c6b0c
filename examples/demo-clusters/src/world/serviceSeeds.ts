import { ClaimSeed } from './objects';
import { ServiceSeed, ServiceWorkloadSeed } from './WorldSeed';

const ON_DISK = { storageClass: 'csi-gp3' };

function api(service: string, namespace = service, replicas = 2): ServiceWorkloadSeed {
  return { kind: 'Deployment', name: `${service}-api`, namespace, replicas };
}

function database(service: string, size: string, namespace = service): ServiceWorkloadSeed {
  const claims: ClaimSeed[] = [{ ...ON_DISK, name: 'data', size }];
  return { kind: 'StatefulSet', name: `${service}-db`, namespace, replicas: 1, claims };
}

/** The four services of every introduction to disaster recovery, one for each strategy. */
const textbook: ServiceSeed[] = [
  {
    // Promises to lose nothing, and backs up every half an hour.
    service: 'payment',
    cluster: 'seoul-1',
    workloads: [api('payment', 'payment', 4), database('payment', '4Gi')],
    schedules: [
      {
        name: 'payment-seoul',
        cron: '*/30 * * * *',
        ttl: '168h0m0s',
        template: { includedNamespaces: ['payment'], snapshotMoveData: true },
      },
    ],
    drills: [{ daysAgo: 3, namespace: 'payment', into: 'tokyo-1', tookSeconds: 226 }],
  },
  {
    service: 'payment',
    cluster: 'tokyo-1',
    workloads: [api('payment', 'payment', 4), database('payment', '4Gi')],
    schedules: [
      {
        name: 'payment-tokyo',
        cron: '10,40 * * * *',
        ttl: '168h0m0s',
        template: { includedNamespaces: ['payment'], snapshotMoveData: true },
      },
    ],
  },
  {
    // All well: every ten minutes for a promise of fifteen.
    service: 'order',
    cluster: 'seoul-1',
    workloads: [api('order', 'order', 3), database('order', '2Gi')],
    schedules: [
      {
        name: 'order',
        cron: '*/10 * * * *',
        ttl: '168h0m0s',
        template: { includedNamespaces: ['order'], defaultVolumesToFsBackup: true },
      },
    ],
    drills: [
      { daysAgo: 4, namespace: 'order' },
      { daysAgo: 5, namespace: 'order', into: 'tokyo-1' },
    ],
  },
  {
    // Its warm standby: the same, one replica of each.
    service: 'order',
    cluster: 'tokyo-1',
    workloads: [api('order', 'order', 1), database('order', '2Gi')],
  },
  {
    // Hourly backups cannot keep a promise of one hour: by the time the next one is usable, more has passed.
    service: 'back-office',
    cluster: 'seoul-1',
    workloads: [api('back-office'), database('back-office', '2Gi')],
    schedules: [
      {
        name: 'back-office',
        cron: '0 * * * *',
        ttl: '720h0m0s',
        template: { includedNamespaces: ['back-office'], defaultVolumesToFsBackup: true },
      },
    ],
    drills: [{ daysAgo: 12, namespace: 'back-office', into: 'tokyo-1', tookSeconds: 1640 }],
  },
  {
    service: 'development',
    cluster: 'seoul-1',
    workloads: [
      api('development'),
      { kind: 'Deployment', name: 'preview-router', namespace: 'development', replicas: 1 },
      database('development', '1Gi'),
    ],
    schedules: [
      {
        name: 'development',
        cron: '0 */8 * * *',
        ttl: '720h0m0s',
        template: { includedNamespaces: ['development'], defaultVolumesToFsBackup: true },
      },
    ],
    drills: [{ daysAgo: 9, namespace: 'development' }],
  },
];

/** Each shows one thing that happens to people. */
const telling: ServiceSeed[] = [
  {
    // Two namespaces; its location is in the region it runs in. Tokyo reads it, and so survives the cluster, not the region.
    service: 'product-search',
    cluster: 'seoul-1',
    workloads: [api('product-search', 'search', 3), database('product-search', '2Gi', 'search-index')],
    schedules: [
      {
        name: 'search',
        cron: '15 */4 * * *',
        ttl: '720h0m0s',
        template: {
          includedNamespaces: ['search', 'search-index'],
          storageLocation: 'seoul-local',
          snapshotMoveData: true,
        },
      },
    ],
  },
  {
    // Paused "for the release" and forgotten.
    service: 'brand-site',
    cluster: 'seoul-1',
    workloads: [api('brand-site', 'brand-site', 1)],
    schedules: [
      {
        name: 'brand-site',
        cron: '30 4 * * *',
        ttl: '2160h0m0s',
        template: { includedNamespaces: ['brand-site'] },
        pausedDaysAgo: 23,
        historyDays: 45,
      },
    ],
  },
  {
    // Its schedule was deleted a month ago; tomorrow the last backup goes too.
    service: 'loyalty',
    cluster: 'seoul-1',
    workloads: [api('loyalty')],
    singleBackups: [
      {
        name: 'loyalty-before-migration',
        daysAgo: 29.2,
        ttl: '720h0m0s',
        template: { includedNamespaces: ['loyalty'] },
        labels: { 'backstage.io/kubernetes-id': 'loyalty' },
      },
    ],
  },
  {
    // Went live without anybody asking about backups.
    service: 'recommendation',
    cluster: 'seoul-1',
    workloads: [api('recommendation'), database('recommendation', '2Gi')],
  },
  {
    // The schedule runs; its last nine backups have failed.
    service: 'shipping',
    cluster: 'seoul-1',
    workloads: [api('shipping'), database('shipping', '2Gi')],
    schedules: [
      {
        name: 'shipping',
        cron: '20 */6 * * *',
        ttl: '720h0m0s',
        template: { includedNamespaces: ['shipping'], defaultVolumesToFsBackup: true },
        newestRuns: Array.from({ length: 9 }, () => 'Failed' as const),
      },
    ],
    drills: [{ daysAgo: 8, namespace: 'shipping', into: 'tokyo-1', tookSeconds: 1130 }],
  },
  {
    // Promised within four hours, backed up once a week.
    service: 'inventory',
    cluster: 'seoul-1',
    workloads: [api('inventory'), database('inventory', '4Gi')],
    schedules: [
      {
        name: 'inventory-weekly',
        cron: '0 4 * * 0',
        ttl: '720h0m0s',
        template: { includedNamespaces: ['inventory'], snapshotMoveData: true },
      },
    ],
    drills: [{ daysAgo: 10, namespace: 'inventory', into: 'tokyo-1', tookSeconds: 2310 }],
  },
  {
    // One schedule for all retail namespaces, which leaves out just this one.
    service: 'pricing',
    cluster: 'seoul-1',
    workloads: [api('pricing', 'retail-pricing')],
    schedules: [
      {
        name: 'retail',
        cron: '0 */6 * * *',
        ttl: '720h0m0s',
        template: { includedNamespaces: ['retail-*'], excludedNamespaces: ['retail-pricing'] },
        labels: { 'app.kubernetes.io/part-of': 'retail' },
      },
    ],
  },
  {
    // Its catalog entry names no namespace: found by the label of its Deployment. Nor does the namespace name it.
    service: 'chat',
    cluster: 'seoul-1',
    unclaimed: true,
    workloads: [api('chat', 'retail-chat')],
  },
  {
    // Its catalog entry selects `app=review-service`; the pods say `app=reviews`.
    service: 'review',
    cluster: 'seoul-1',
    workloads: [
      { kind: 'Deployment', name: 'reviews', namespace: 'retail-review', replicas: 2, labels: { app: 'reviews' } },
    ],
  },
  {
    service: 'coupon',
    cluster: 'seoul-1',
    workloads: [api('coupon')],
    schedules: [
      { name: 'coupon', cron: '45 */2 * * *', ttl: '720h0m0s', template: { includedNamespaces: ['coupon'] } },
    ],
  },
  {
    // Its Schedule and its Backup are malformed; see `plantMalformed`.
    service: 'warehouse-db',
    cluster: 'seoul-1',
    workloads: [database('warehouse', '4Gi', 'warehouse-db')],
  },
  {
    // Four fields instead of five: Velero has refused the schedule ever since.
    service: 'reporting',
    cluster: 'seoul-1',
    workloads: [api('reporting')],
    schedules: [
      { name: 'reporting', cron: '0 2 * *', ttl: '720h0m0s', template: { includedNamespaces: ['reporting'] } },
    ],
  },
  {
    // Snapshots that nobody moves: they stay in the storage of Seoul.
    service: 'media-library',
    cluster: 'seoul-1',
    workloads: [
      {
        kind: 'Deployment',
        name: 'media-library',
        namespace: 'media-library',
        replicas: 1,
        claims: [{ ...ON_DISK, name: 'originals', size: '20Gi' }],
      },
    ],
    schedules: [
      {
        name: 'media-library',
        cron: '40 */3 * * *',
        ttl: '720h0m0s',
        template: { includedNamespaces: ['media-library'], snapshotMoveData: false },
      },
    ],
  },
  {
    // Its disks are of a class that nothing takes snapshots of, and nobody has asked for their files: Completed every time.
    service: 'receipts',
    cluster: 'seoul-1',
    workloads: [
      {
        kind: 'Deployment',
        name: 'receipts',
        namespace: 'receipts',
        replicas: 1,
        claims: [{ storageClass: 'local-ssd', name: 'scans', size: '5Gi' }],
      },
    ],
    schedules: [
      { name: 'receipts', cron: '50 */4 * * *', ttl: '720h0m0s', template: { includedNamespaces: ['receipts'] } },
    ],
  },
  {
    // All well with itself; what it leans on is weaker.
    service: 'checkout',
    cluster: 'seoul-1',
    workloads: [api('checkout'), database('checkout', '1Gi')],
    schedules: [
      {
        name: 'checkout',
        cron: '35 * * * *',
        ttl: '720h0m0s',
        template: { includedNamespaces: ['checkout'], defaultVolumesToFsBackup: true },
      },
    ],
    drills: [{ daysAgo: 6, namespace: 'checkout' }],
  },
  {
    // Shares its schedule with a namespace that was deleted after the sale: every run fails in part, and not for the basket.
    service: 'basket',
    cluster: 'seoul-1',
    workloads: [api('basket'), database('basket', '1Gi')],
    schedules: [
      {
        name: 'storefront',
        cron: '5 */3 * * *',
        ttl: '720h0m0s',
        template: { includedNamespaces: ['basket', 'flash-sale'], defaultVolumesToFsBackup: true },
        labels: { 'app.kubernetes.io/part-of': 'storefront' },
      },
    ],
  },
  {
    // Its last three backups failed in part, over objects of its own.
    service: 'wishlist',
    cluster: 'seoul-1',
    workloads: [api('wishlist'), database('wishlist', '1Gi')],
    schedules: [
      {
        name: 'wishlist',
        cron: '10 1 * * *',
        ttl: '720h0m0s',
        template: { includedNamespaces: ['wishlist'], defaultVolumesToFsBackup: true },
        newestRuns: ['PartiallyFailed', 'PartiallyFailed', 'PartiallyFailed'],
        errorsIn: {
          wishlist: [
            ' resource: /statefulsets name: /wishlist-db message: /Error backing up item error: /etcdserver: request timed out',
          ],
        },
      },
    ],
  },
  {
    // Its cluster falls silent; Seoul reads the store that its backups are in.
    service: 'store-kiosk',
    cluster: 'busan-edge',
    workloads: [api('store-kiosk', 'kiosk')],
    schedules: [{ name: 'kiosk', cron: '*/30 * * * *', ttl: '168h0m0s', template: { includedNamespaces: ['kiosk'] } }],
  },
  { service: 'lab-notebook', cluster: 'jeju-lab', workloads: [api('lab-notebook', 'notebooks', 1)] },
  { service: 'ledger', cluster: 'legacy-dc', workloads: [api('ledger'), database('ledger', '16Gi')] },
];

/** What runs where, and what Velero does for it. @internal */
export const SERVICE_SEEDS: readonly ServiceSeed[] = [...textbook, ...telling];
