import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Binaries } from './binaries';
import { ClusterApi } from './ClusterApi';
import { ClusterName, regionOf } from './clusterNames';
import { clusterFiles, componentArgs, ComponentName, componentNames } from './components';
import { TokenUser, tokenOf, tokenUsers, writeIdentities } from './identities';
import { KubeconfigEntry, writeKubeconfig } from './kubeconfig';
import { ManagedProcess } from './ManagedProcess';
import { clusterManifests } from './manifests';
import { run } from './run';
import { ClusterPorts } from './settings';
import { packageRoot } from './versions';
import { waitFor, WaitOptions } from './waitFor';

/** Whom a kubeconfig speaks for: everything, reading only, nothing. */
export type UserName = 'admin' | 'reader' | 'nobody';

/** What a {@link RealCluster} needs. */
export interface RealClusterOptions {
  name: ClusterName;
  runDir: string;
  binaries: Binaries;
  ports: ClusterPorts;
  /** Secret part of the tokens of this cluster's users. */
  token: string;
  /** Spec of the cluster's BackupStorageLocation `default`. */
  location: object;
  /** More flags for the Velero server. */
  veleroFlags?: readonly string[];
}

/** Generous: a busy machine with two cores takes a tenth of it. */
const startTimeoutMs = 120_000;

/**
 * A real Kubernetes cluster with a real Velero, as processes on 127.0.0.1.
 *
 * Every method works from the run folder, so that it does not matter which
 * process started the cluster.
 */
export class RealCluster {
  /** Also the context in the kubeconfigs. */
  readonly name: ClusterName;
  /** The region that its node is labelled with. */
  readonly region: string;
  /** URL of its API server. */
  readonly server: string;
  readonly #options: RealClusterOptions;
  readonly #directory: string;
  readonly #files: ReturnType<typeof clusterFiles>;
  readonly #api: ClusterApi;
  readonly #processes: Record<ComponentName, ManagedProcess>;

  static create(options: RealClusterOptions): RealCluster {
    return new RealCluster(options);
  }

  private constructor(options: RealClusterOptions) {
    const { name, runDir, binaries, ports, veleroFlags } = options;
    const directory = join(runDir, name);
    const args = componentArgs({ directory, binaries, ports, veleroFlags });
    const process = (component: ComponentName) =>
      ManagedProcess.create({
        name: component,
        directory,
        command: join(binaries.directory, component),
        args: args[component],
        mark: `${runDir}/`,
      });
    this.name = name;
    this.region = regionOf[name];
    this.server = `https://127.0.0.1:${ports.apiServer}`;
    this.#options = options;
    this.#directory = directory;
    this.#files = clusterFiles(directory);
    this.#api = ClusterApi.create({
      port: ports.apiServer,
      certificateFile: this.#files.certificate,
      token: tokenOf('admin', options.token),
    });
    this.#processes = {
      etcd: process('etcd'),
      'kube-apiserver': process('kube-apiserver'),
      'kube-controller-manager': process('kube-controller-manager'),
      'kube-scheduler': process('kube-scheduler'),
      kwok: process('kwok'),
      velero: process('velero'),
      'far-end': process('far-end'),
    };
  }

  /** One process of the cluster, to be started, stopped and killed alone. */
  process(component: ComponentName): ManagedProcess {
    return this.#processes[component];
  }

  /**
   * Starts every process and waits until the cluster can be used: its API
   * server is ready and its BackupStorageLocation is Available.
   */
  async start(options: { signal?: AbortSignal } = {}): Promise<void> {
    const { signal } = options;
    writeIdentities(this.#directory, this.#options.token);
    await this.process('etcd').start();
    await this.startApiServer({ signal });
    for (const user of tokenUsers) {
      writeKubeconfig(this.#files.kubeconfigOf(user), [this.#tokenEntry(user)]);
    }
    await this.process('kube-controller-manager').start();
    await this.process('kube-scheduler').start();
    await this.process('kwok').start();
    await this.#install(signal);
    await this.startVelero({ signal });
    await this.process('far-end').start();
    await this.waitPhase('BackupStorageLocation', 'default', ['Available'], startTimeoutMs, { signal });
  }

  /** Stops every process; what the cluster holds stays in the run folder. */
  async stop(): Promise<void> {
    const stop = (component: ComponentName) => this.process(component).stop();
    await Promise.all((['velero', 'far-end'] as const).map(stop));
    await Promise.all((['kwok', 'kube-scheduler'] as const).map(stop));
    await stop('kube-controller-manager');
    // Asked to end, it waits for everybody who watches; it has no state.
    await this.killApiServer();
    await stop('etcd');
  }

  /**
   * Starts one process, and waits until it is ready where that can be told: the
   * API server says so, Velero answers on its metrics port.
   */
  async startComponent(component: ComponentName, options: { signal?: AbortSignal } = {}): Promise<void> {
    await this.process(component).start();
    if (component === 'kube-apiserver') {
      await this.#waitFor(component, 'readiness', options, () => this.#api.answers('/readyz'));
    } else if (component === 'velero') {
      await this.#waitFor(component, 'metrics', options, () => listens(this.#options.ports.veleroMetrics));
    }
  }

  /** Starts the API server, and waits until it says that it is ready. */
  async startApiServer(options: { signal?: AbortSignal } = {}): Promise<void> {
    await this.startComponent('kube-apiserver', options);
  }

  /** Ends the API server at once, without a goodbye to those who watch. */
  async killApiServer(): Promise<void> {
    await this.process('kube-apiserver').kill();
  }

  /** Starts the Velero server, and waits until it answers. */
  async startVelero(options: { signal?: AbortSignal } = {}): Promise<void> {
    await this.startComponent('velero', options);
  }

  /** Stops the Velero server as a node that drains would. */
  async stopVelero(): Promise<void> {
    await this.process('velero').stop();
  }

  /**
   * Makes etcd forget all states but the present one, as the API server has it
   * do every five minutes: revisions and list tokens given out before expire.
   */
  async compact(): Promise<void> {
    const firstKey = Buffer.from([0]).toString('base64');
    const { header } = (await this.#askEtcd('range', { key: firstKey })) as { header: { revision: string } };
    await this.#askEtcd('compaction', { revision: header.revision, physical: true });
  }

  /** The processes that run. */
  running(): ComponentName[] {
    return componentNames.filter(component => this.process(component).pid);
  }

  /** Runs kubectl as the cluster's administrator and returns its output. */
  async kubectl(args: readonly string[], stdin?: string): Promise<string> {
    return await this.#tool('kubectl', args, stdin);
  }

  /** Runs Velero's command line as the cluster's administrator. */
  async velero(args: readonly string[]): Promise<string> {
    return await this.#tool('velero', ['--namespace=velero', ...args]);
  }

  /** Applies manifests, YAML or JSON. */
  async apply(manifests: string): Promise<void> {
    await this.kubectl(['apply', '--server-side', '--force-conflicts', '-f', '-'], manifests);
  }

  /**
   * Waits until an object of Velero is in one of the phases.
   *
   * @param kind - such as `Backup`
   * @returns the phase
   * @throws after the timeout, with the phase last seen
   */
  async waitPhase(
    kind: string,
    name: string,
    phases: readonly string[],
    timeoutMs: number,
    options: Pick<WaitOptions, 'signal'> = {},
  ): Promise<string> {
    let phase: string | undefined;
    return await waitFor(
      `${kind} ${name} of ${this.name} in phase ${phases.join(' or ')}`,
      async () => {
        phase = await this.#api.phaseOf(kind, name);
        return phase !== undefined && phases.includes(phase) ? phase : undefined;
      },
      { ...options, timeoutMs, describe: () => `Last seen: ${phase}.` },
    );
  }

  /**
   * This cluster as a user sees it, for a kubeconfig.
   *
   * The reader's token is the one that the cluster made for the ServiceAccount
   * of `examples/rbac/read-only.yaml`, so that this file is what is tried.
   */
  async kubeconfigEntry(user: UserName): Promise<KubeconfigEntry> {
    if (user !== 'reader') {
      return this.#tokenEntry(user);
    }
    const path = '/api/v1/namespaces/velero/secrets/backstage-dr-reader';
    const token = await waitFor(
      `token of the reader in ${this.name}`,
      async () => (await this.#api.read<ReaderSecret>(path))?.data?.token,
      { timeoutMs: startTimeoutMs },
    );
    return this.#entry(user, Buffer.from(token, 'base64').toString());
  }

  /** Brings the cluster's objects to what this version of the harness wants. */
  async #install(signal?: AbortSignal): Promise<void> {
    const { name, binaries, location } = this.#options;
    const definitions = ['-f', binaries.definitions];
    await this.kubectl(['apply', '--server-side', ...definitions]);
    await this.kubectl(['wait', '--for=condition=Established', ...definitions]);
    const items = clusterManifests(name, location);
    await this.apply(JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));
    await this.apply(readFileSync(join(packageRoot, '../rbac/read-only.yaml'), 'utf8'));
    // Pods are refused in a namespace until the controller manager has given it
    // this account.
    const path = '/api/v1/namespaces/default/serviceaccounts/default';
    await this.#waitFor('kube-controller-manager', 'accounts', { signal }, () => this.#api.answers(path));
  }

  async #waitFor(
    component: ComponentName,
    what: string,
    options: { signal?: AbortSignal },
    look: () => Promise<boolean>,
  ): Promise<void> {
    const process = this.process(component);
    await waitFor(
      `${what} of ${component} in ${this.name}`,
      async () => {
        if (!process.pid) {
          throw new Error(`${component} of ${this.name} has ended. ${process.logTail()}`);
        }
        return (await look()) || undefined;
      },
      {
        ...options,
        timeoutMs: startTimeoutMs,
        describe: () => process.logTail(),
      },
    );
  }

  async #askEtcd(operation: string, question: object): Promise<unknown> {
    const url = `http://127.0.0.1:${this.#options.ports.etcdClient}/v3/kv/${operation}`;
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(question) });
    if (!response.ok) {
      throw new Error(`etcd of ${this.name} refuses ${operation}: ${await response.text()}`);
    }
    return await response.json();
  }

  async #tool(program: string, args: readonly string[], stdin?: string): Promise<string> {
    const kubeconfig = this.#files.kubeconfigOf('admin');
    return await run(join(this.#options.binaries.directory, program), [`--kubeconfig=${kubeconfig}`, ...args], {
      stdin,
      env: { PATH: process.env.PATH, HOME: this.#directory },
    });
  }

  #tokenEntry(user: TokenUser): KubeconfigEntry {
    return this.#entry(user, tokenOf(user, this.#options.token));
  }

  #entry(user: string, token: string): KubeconfigEntry {
    return {
      name: this.name,
      server: this.server,
      certificateFile: this.#files.certificate,
      user,
      token,
    };
  }
}

interface ReaderSecret {
  data?: { token?: string };
}

async function listens(port: number): Promise<boolean> {
  return await new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
      .on('connect', () => {
        socket.destroy();
        resolve(true);
      })
      .on('error', () => resolve(false));
  });
}
