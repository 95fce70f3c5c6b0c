export { ArtefactReader } from './ArtefactReader';
export { readDownloads } from './readDownloads';
export type { DownloadsConfig } from './readDownloads';
