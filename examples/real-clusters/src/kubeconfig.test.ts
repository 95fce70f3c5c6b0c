import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeKubeconfig } from './kubeconfig';

it('writes one context per cluster, with all it needs inside', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kubeconfig-'));
  try {
    const certificateFile = join(folder, 'apiserver.crt');
    const file = join(folder, 'config');
    writeFileSync(certificateFile, 'certificate');
    const entry = (name: string) => ({
      name,
      server: `https://${name}`,
      certificateFile,
      user: 'reader',
      token: `token of ${name}`,
    });

    writeKubeconfig(file, [entry('seoul-1'), entry('tokyo-1')]);

    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      'current-context': 'seoul-1',
      clusters: [
        {
          name: 'seoul-1',
          cluster: {
            server: 'https://seoul-1',
            'certificate-authority-data': 'Y2VydGlmaWNhdGU=',
          },
        },
        { name: 'tokyo-1' },
      ],
      contexts: [
        { context: { cluster: 'seoul-1', user: 'reader@seoul-1' } },
        { context: { cluster: 'tokyo-1', user: 'reader@tokyo-1' } },
      ],
      users: [
        { name: 'reader@seoul-1', user: { token: 'token of seoul-1' } },
        { name: 'reader@tokyo-1', user: { token: 'token of tokyo-1' } },
      ],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
