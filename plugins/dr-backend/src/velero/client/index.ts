export { HttpKubernetesClient } from './HttpKubernetesClient';
export type {
  GetOptions,
  KubernetesAnswer,
  KubernetesClient,
  KubernetesWriter,
  WriteOptions,
} from './KubernetesClient';
export { KubernetesError } from './KubernetesError';
export type { KubernetesErrorReason } from './KubernetesError';
