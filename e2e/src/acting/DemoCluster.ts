/** What tests look at of a Schedule. */
export interface ScheduleObject {
  metadata: {
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    managedFields?: Array<{ manager?: string; operation?: string }>;
  };
  spec: { schedule: string; template: { includedNamespaces?: string[] } };
  status?: { phase?: string; lastBackup?: string };
}

interface Kubeconfig {
  contexts: Array<{ name: string; context: { cluster: string; user: string } }>;
  clusters: Array<{ name: string; cluster: { server: string } }>;
}

/** A demo cluster, asked directly. */
export class DemoCluster {
  /** @param kubeconfig - of the demo, which is JSON and has the token in the address of each server */
  static of(kubeconfig: string, context: string): DemoCluster {
    const { clusters } = JSON.parse(kubeconfig) as Kubeconfig;
    const server = clusters.find(({ name }) => name === context)?.cluster.server;
    if (server === undefined) throw new Error(`the kubeconfig has no cluster ${context}`);
    return new DemoCluster(server);
  }

  readonly #server: string;

  private constructor(server: string) {
    this.#server = server;
  }

  /** `undefined`: there is none of that name. */
  async schedule(name: string): Promise<ScheduleObject | undefined> {
    const response = await fetch(`${this.#server}/apis/velero.io/v1/namespaces/velero/schedules/${name}`);
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`the cluster answered ${response.status}: ${await response.text()}`);
    return response.json() as Promise<ScheduleObject>;
  }
}
