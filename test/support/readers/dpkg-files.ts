import type { ReaderFixture } from '../reader-fixture.ts';

const LIST = `/.
/usr
/usr/lib/python3/dist-packages/requests-2.28.1.egg-info/PKG-INFO
/usr/lib/python3/dist-packages/requests/api.py
`;

export const fixtures = (): readonly ReaderFixture[] => [
  { path: 'var/lib/dpkg/info/python3-requests.list', content: Buffer.from(LIST), packages: [] },
  { path: 'var/lib/dpkg/info/libc6:amd64.list', content: Buffer.from('/.\n'), packages: [] },
];
