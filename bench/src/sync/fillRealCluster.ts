import { readFileSync } from 'node:fs';
import https from 'node:https';
import { ClusterStore, KubernetesObject, resources } from '@internal/demo-clusters';

const AT_ONCE = 32;

/** Creates the Backups of a store in a real cluster, through its API. */
export async function fillRealCluster(options: {
  server: string;
  token: string;
  certificateFile: string;
  store: ClusterStore;
}): Promise<void> {
  const agent = new https.Agent({ keepAlive: true, maxSockets: AT_ONCE, ca: readFileSync(options.certificateFile) });
  const url = `${options.server}/apis/velero.io/v1/namespaces/velero/backups`;
  const left = [...options.store.list(resources.backups)];
  const work = async () => {
    for (let backup = left.pop(); backup; backup = left.pop()) await post(url, agent, options.token, creatable(backup));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  agent.destroy();
}

function creatable({ metadata, ...backup }: KubernetesObject): object {
  const { name, namespace, labels, annotations } = metadata;
  return { ...backup, metadata: { name, namespace, labels, annotations } };
}

function post(url: string, agent: https.Agent, token: string, body: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    https
      .request(url, { method: 'POST', agent, headers }, response => {
        response.resume();
        response.on('end', () =>
          response.statusCode === 201 ? resolve() : reject(new Error(`${url} answered ${response.statusCode}`)),
        );
      })
      .on('error', reject)
      .end(JSON.stringify(body));
  });
}
