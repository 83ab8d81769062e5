import { expect, test } from 'vitest';
import { read } from './read.ts';

const readText = (path: string, text: string) => {
  const content = Buffer.from(text);
  return read({ path, bytes: content.length, isExecutable: false, content });
};

test.each([
  [
    'etc/os-release',
    'ID="rhel"\nVERSION_ID=\'8.6\'\nPRETTY_NAME="Red \\"Hat\\""\n',
    { id: 'rhel', versionId: '8.6', prettyName: 'Red "Hat"' },
  ],
  [
    'etc/os-release',
    '# comment\nID=debian\nVERSION_ID="8"\nVERSION="8 (jessie)"',
    { id: 'debian', versionId: '8', codename: 'jessie' },
  ],
  [
    'etc/os-release',
    'ID=ubuntu\nID_LIKE="debian other"\nUBUNTU_CODENAME=jammy\n',
    { id: 'ubuntu', versionId: '', codename: 'jammy', idLike: ['debian', 'other'] },
  ],
  [
    'etc/redhat-release',
    'Red Hat Enterprise Linux Server release 7.7 (Maipo)\n',
    { id: 'rhel', versionId: '7.7', prettyName: 'Red Hat Enterprise Linux Server release 7.7 (Maipo)' },
  ],
  [
    'etc/centos-release',
    'CentOS Linux release 7.9.2009 (Core)\n',
    { id: 'centos', versionId: '7.9.2009', prettyName: 'CentOS Linux release 7.9.2009 (Core)' },
  ],
  [
    'etc/system-release',
    'Amazon Linux AMI release 2018.03\n',
    { id: 'amzn', versionId: '2018.03', prettyName: 'Amazon Linux AMI release 2018.03' },
  ],
  ['etc/alpine-release', '3.10.2\n', { id: 'alpine', versionId: '3.10.2' }],
  ['etc/debian_version', '6.0.10\n', { id: 'debian', versionId: '6.0.10' }],
])('%s names the system', (path, text, os) => {
  expect(readText(path, text).os).toEqual(os);
});

test('a system that is not released, an unknown name and nothing name none', () => {
  for (const [path, text] of [
    ['etc/debian_version', 'bookworm/sid\n'],
    ['etc/redhat-release', 'Windows release 11\n'],
    ['etc/alpine-release', ''],
  ] as const) {
    expect(readText(path, text)).toEqual({ packages: [], problems: [] });
  }
  expect(readText('etc/os-release', 'NAME=x\n').problems).toHaveLength(1);
});

test('what is made for it is believed before what stands in for it', () => {
  const ranks = ['etc/os-release', 'etc/centos-release', 'etc/redhat-release', 'etc/debian_version'].map(
    (path) =>
      readText(path, path === 'etc/os-release' ? 'ID=x' : path === 'etc/debian_version' ? '9.1' : 'CentOS release 6')
        .osRank ?? -1,
  );
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
});

test.each([
  ['https://dl-cdn.alpinelinux.org/alpine/edge/main\nhttps://dl-cdn.alpinelinux.org/alpine/edge/community\n', 'edge'],
  ['/media/cdrom/apks\n# http://mirror/alpine/v3.18/main\n@own http://mirror/alpine/v3.20/community/\n', '3.20'],
  ['http://mirror/alpine/v3.20 main community\n', '3.20'],
  ['/media/cdrom/apks\nhttps://packages.example.com/os\n', undefined],
])('repositories say which release packages are taken from: %j', (text, release) => {
  const { packagesFrom, problems = [] } = readText('etc/apk/repositories', text);
  expect(packagesFrom).toBe(release);
  expect(problems).toEqual([]);
});

test('repositories of several releases, and of whichever is the latest, say none and are told', () => {
  for (const text of [
    'http://m/alpine/v3.19/main\n@edge http://m/alpine/edge/testing',
    'http://m/alpine/latest-stable/main',
  ]) {
    const { packagesFrom, problems = [] } = readText('etc/apk/repositories', text);
    expect(packagesFrom).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'unclear-release' }]);
  }
});
