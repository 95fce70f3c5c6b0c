import { cronDialectOf } from './cronDialectOf';

describe('cronDialectOf', () => {
  it.each([
    ['v0.11.0', 'robfig-v1'],
    ['v1.9.3', 'robfig-v1'],
    ['v1.14.1', 'robfig-v1'],
    ['v1.15.0', 'robfig-v3'],
    ['1.15', 'robfig-v3'],
    ['1.17', 'robfig-v3'],
    ['v1.18.2', 'robfig-v3'],
    ['v1.18.2-konveyor', 'robfig-v3'],
    ['v1.18.3', 'netresearch'],
    [' v1.18.3 ', 'netresearch'],
    ['v1.18.3-konveyor', 'netresearch'],
    ['v1.18.10+build.5', 'netresearch'],
    ['v1.19.0-rc.1', 'netresearch'],
    ['v1.100.0', 'netresearch'],
  ])('%s is %s', (version, dialect) => {
    expect(cronDialectOf(version)).toBe(dialect);
  });

  it.each([
    undefined,
    '',
    'main',
    'latest',
    'v1.18', // the turning point lies inside
    'v1.18.3-rc.1',
    'v1.18.3-rc1',
    'v1.15.0-beta.1',
    'v2.0.0',
    '1',
    'sha256:1.18.3',
    'v1.18.3.4',
    'v1.99999.0',
    '１.18.3',
  ])('%s does not tell', version => {
    expect(cronDialectOf(version)).toBeUndefined();
  });
});
