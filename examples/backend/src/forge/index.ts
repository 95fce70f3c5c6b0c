import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import path from 'node:path';
import { GitOpsAgent } from '../gitops';
import { fetchCatalogInfo } from './fetchCatalogInfo';
import { Forge } from './Forge';
import { forgePlugin } from './forgePlugin';
import { publishPullRequest } from './publishPullRequest';

/** Services that came by pull requests, each in a folder of its own. */
const LOCATION = `# The services of this repository.
apiVersion: backstage.io/v1alpha1
kind: Location
metadata:
  name: harbour-services
spec:
  type: file
  presence: optional
  targets:
    - ./services/*/catalog-info.yaml
`;

/**
 * Starts the Git server of the demo: templates open pull requests in it, the catalog reads its main branch, and an agent
 * brings the manifests there to the clusters.
 *
 * @param catalog - folder of the catalog that the repository begins with
 * @param clusters - where the clusters are, and who may do everything in them
 * @returns the folder with the files of the main branch, and what the backend needs
 */
export async function startForge(
  stateDir: string,
  catalog: string,
  clusters: ReadonlyArray<{ name: string; url: string; adminToken: string }>,
) {
  const forge = await Forge.open({
    folder: path.join(stateDir, 'forge'),
    seed: { catalog },
    files: { 'catalog-info.yaml': LOCATION, 'manifests/README.md': 'What is to run in the clusters.\n' },
  });
  const agent = GitOpsAgent.create({
    source: forge,
    clusters: new Map(clusters.map(({ name, url, adminToken: token }) => [name, { url, token }])),
  });
  const actions = createBackendModule({
    pluginId: 'scaffolder',
    moduleId: 'demo-forge',
    register(env) {
      env.registerInit({
        deps: { scaffolder: scaffolderActionsExtensionPoint, discovery: coreServices.discovery },
        async init({ scaffolder, discovery }) {
          scaffolder.addActions(fetchCatalogInfo(forge), publishPullRequest(forge, discovery));
        },
      });
    },
  });
  return { checkout: forge.checkout, features: [forgePlugin(forge, agent), actions] };
}
