// Installs the workspace and builds the portal, where that is not done.
import { ensureAppBuilt, ensureInstalled } from './lib/prepare.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const env = await ensureToolchain();
await ensureInstalled(env);
await ensureAppBuilt(env);
