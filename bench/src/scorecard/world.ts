export { fillWorld, worldBackup, worldService } from '@backstage-dr/plugin-dr-backend/src/__fixtures__/fillWorld';
