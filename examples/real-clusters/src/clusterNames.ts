/** The two clusters, by the name of their kubeconfig context. */
export const clusterNames = ['seoul-1', 'tokyo-1'] as const;

/** One of the two clusters. */
export type ClusterName = (typeof clusterNames)[number];

/** The region that the nodes of a cluster are labelled with. */
export const regionOf: Record<ClusterName, string> = {
  'seoul-1': 'ap-northeast-2',
  'tokyo-1': 'ap-northeast-1',
};
