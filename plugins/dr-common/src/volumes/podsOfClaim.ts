import { ControllerFact } from '../model';
import { mounts } from '../placement/mounts';

/**
 * What the pods that mount a claim ask Velero for, as their controllers make them now.
 * @internal
 */
export interface PodsOfClaim {
  /** Named in `backup.velero.io/backup-volumes` of some. */
  optedIn: boolean;
  /** Named in `backup.velero.io/backup-volumes-excludes` of all. */
  optedOut: boolean;
  /** The annotation of some names the claim, where Velero wants the name of the volume in the pod. */
  misnamed?: { controller: string; volume: string };
  /** Whether a controller that mounts it wants a pod. */
  wanted: boolean;
  /** Controllers that mount it, when none of them wants a pod: then no pod was there to read its files from. */
  idle: string[];
}

/** @internal */
export function podsOfClaim(claim: string, controllers: readonly ControllerFact[]): PodsOfClaim {
  const mounting = controllers.filter(({ claimNames }) => claimNames.some(name => mounts(name, claim)));
  const pods = mounting.map(controller => {
    const { name, claimVolumes = [], backupVolumes = [], excludedVolumes = [] } = controller;
    const volumes = claimVolumes.filter(each => mounts(each.claimName, claim)).map(({ volume }) => volume);
    return {
      optsIn: volumes.some(volume => backupVolumes.includes(volume)),
      optsOut: volumes.length > 0 && volumes.every(volume => excludedVolumes.includes(volume)),
      misnamed:
        volumes.length > 0 && backupVolumes.includes(claim) && !claimVolumes.some(({ volume }) => volume === claim)
          ? { controller: name, volume: volumes[0] }
          : undefined,
    };
  });
  const wanted = mounting.some(({ desiredReplicas }) => desiredReplicas !== 0);
  return {
    optedIn: pods.some(pod => pod.optsIn),
    optedOut: pods.length > 0 && pods.every(pod => pod.optsOut),
    misnamed: pods.find(pod => pod.misnamed)?.misnamed,
    wanted,
    idle: wanted ? [] : mounting.map(({ name }) => name),
  };
}
