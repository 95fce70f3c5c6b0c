import { resources } from '../api-server';
import { readAll } from './readAll';
import { ServerStatusRequest } from './types';
import { VELERO, VeleroContext } from './VeleroContext';

const KEPT_MS = 60_000;
const PLUGINS = [
  { kind: 'BackupItemAction', name: 'velero.io/pod' },
  { kind: 'BackupItemAction', name: 'velero.io/pv' },
  { kind: 'RestoreItemAction', name: 'velero.io/pod-volume-restore' },
  { kind: 'ObjectStore', name: 'velero.io/aws' },
];

/** Says which version runs, and forgets that it was asked after a minute. @internal */
export function answerStatusRequests(context: VeleroContext): void {
  const { store, clock, version, namespace } = context;
  for (const { metadata, status } of readAll<ServerStatusRequest>(context, resources.serverstatusrequests)) {
    if (status?.phase !== 'Processed') {
      store.modify<ServerStatusRequest>(
        resources.serverstatusrequests,
        namespace,
        metadata.name,
        draft => {
          draft.status = {
            phase: 'Processed',
            plugins: PLUGINS,
            processedTimestamp: clock.time(),
            serverVersion: version,
          };
        },
        VELERO,
      );
    } else if (clock.now() - Date.parse(status.processedTimestamp ?? '') > KEPT_MS) {
      store.delete(resources.serverstatusrequests, namespace, metadata.name);
    }
  }
}
