import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSettings } from './settings';

describe('loadSettings', () => {
  const runDirs: string[] = [];
  const newRunDir = () => {
    const runDir = mkdtempSync(join(tmpdir(), 'settings-'));
    runDirs.push(runDir);
    return runDir;
  };

  afterAll(() => {
    runDirs.forEach(runDir => rmSync(runDir, { recursive: true }));
  });

  it('draws different ports and secrets', async () => {
    const { storePort, storeKey, clusters } = await loadSettings(newRunDir());
    const drawn = [
      storePort,
      storeKey,
      ...Object.values(clusters).flatMap(({ ports, token }) => [...Object.values(ports), token]),
    ];
    expect(drawn).toHaveLength(12);
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('keeps them for the run folder, and from others', async () => {
    const runDir = newRunDir();
    const settings = await loadSettings(runDir);
    expect(await loadSettings(runDir)).toEqual(settings);
    expect(statSync(join(runDir, 'settings.json')).mode & 0o777).toBe(0o600);
  });
});
