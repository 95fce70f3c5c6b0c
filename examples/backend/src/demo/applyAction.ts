import { InputError } from '@backstage/errors';
import { DemoControls } from '@internal/demo-clusters';
import { DemoAction } from './parseAction';

/**
 * Does to the demo clusters what a visitor asked for.
 *
 * @throws InputError when it names what does not exist; the message says what does
 */
export async function applyAction(controls: DemoControls, action: DemoAction): Promise<void> {
  try {
    await perform(controls, action);
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}

async function perform(controls: DemoControls, action: DemoAction): Promise<void> {
  switch (action.action) {
    case 'set-up':
      await controls.setClusterUp(action.cluster, action.up);
      break;
    case 'set-velero':
      controls.setVeleroRunning(action.cluster, action.running);
      break;
    case 'set-location':
      controls.setLocationReachable(action.cluster, action.location, action.reachable);
      break;
    case 'set-next-backup':
      controls.setNextBackup(action.cluster, action.nextBackup);
      break;
    case 'set-paused':
      controls.setSchedulePaused(action.cluster, action.schedule, action.paused);
      break;
    default:
      controls.runBackup(action.cluster, action.schedule);
  }
}
