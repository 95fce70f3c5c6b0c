import { ClusterSeed } from './WorldSeed';

/** Read by Seoul and Tokyo alike; it lies in Tokyo's region. */
const SHARED = { name: 'default', bucket: 'harbour-dr', prefix: 'velero', region: 'ap-northeast-1', isDefault: true };

/** Kept beside Seoul's clusters, and read by Tokyo, too. */
const NEAR_SEOUL = { name: 'seoul-local', bucket: 'harbour-seoul', region: 'ap-northeast-2' };

/** A store of Harbour's own, whose region is what somebody typed once; Seoul may read it. */
const EDGE = { bucket: 'harbour-edge', region: 'minio', s3Url: 'https://edge-store.harbour.example:9000' };

/** The clusters of the demo. @internal */
export const CLUSTER_SEEDS: readonly ClusterSeed[] = [
  {
    name: 'seoul-1',
    title: 'Seoul',
    region: 'ap-northeast-2',
    role: 'primary',
    kubernetesVersion: 'v1.36.3',
    veleroVersion: 'v1.18.3',
    locations: [SHARED, NEAR_SEOUL, { ...EDGE, name: 'busan-edge', accessMode: 'ReadOnly' }],
    rights: 'act',
    up: 'always',
    streamingList: true,
    passOffsetMs: 17_000,
    outages: [{ daysAgo: 11, hours: 3 }],
  },
  {
    name: 'tokyo-1',
    title: 'Tokyo',
    region: 'ap-northeast-1',
    role: 'standby',
    kubernetesVersion: 'v1.36.1',
    veleroVersion: 'v1.18.2',
    locations: [SHARED, NEAR_SEOUL],
    rights: 'act',
    up: 'always',
    streamingList: true,
    passOffsetMs: 41_000,
    outages: [],
  },
  {
    name: 'busan-edge',
    title: 'Busan edge',
    region: 'kr-busan',
    role: 'edge',
    kubernetesVersion: 'v1.35.4',
    veleroVersion: 'v1.18.1',
    locations: [{ ...EDGE, name: 'default', isDefault: true }],
    rights: 'download',
    up: 'until-seen',
    streamingList: true,
    passOffsetMs: 5000,
    outages: [],
  },
  {
    name: 'jeju-lab',
    title: 'Jeju lab',
    region: 'kr-jeju',
    role: 'lab',
    kubernetesVersion: 'v1.35.4',
    locations: [],
    rights: 'download',
    up: 'always',
    streamingList: true,
    passOffsetMs: 0,
    outages: [],
  },
  {
    name: 'legacy-dc',
    title: 'Legacy data centre',
    region: 'kr-incheon',
    role: 'legacy',
    kubernetesVersion: 'v1.27.16',
    veleroVersion: 'v1.14.1',
    locations: [{ name: 'default', bucket: 'legacy-dr', region: 'ap-northeast-2', isDefault: true }],
    rights: 'none',
    up: 'always',
    streamingList: false,
    passOffsetMs: 0,
    outages: [],
  },
];
