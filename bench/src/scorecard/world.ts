export { fillWorld, worldBackup, worldService } from '@backstage-dr/plugin-dr-backend/src/__testUtils__/fillWorld';
