import type { ReaderFixture } from '../reader-fixture.ts';

const OS_RELEASE = `NAME="Amazon Linux"
VERSION="2023"
ID="amzn"
ID_LIKE="fedora"
VERSION_ID="2023"
PRETTY_NAME="Amazon Linux 2023.6.20241212"
CPE_NAME="cpe:2.3:o:amazon:amazon_linux:2023"
`;

const FILES: Readonly<Record<string, string>> = {
  'etc/os-release': OS_RELEASE,
  'usr/lib/os-release': OS_RELEASE,
  'etc/lsb-release': 'DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=10.04\nDISTRIB_CODENAME=lucid\n',
  'etc/redhat-release': 'CentOS release 6.10 (Final)\n',
  'etc/alpine-release': '3.10.2\n',
  'etc/debian_version': '6.0.10\n',
  'etc/apk/repositories': 'https://dl-cdn.alpinelinux.org/alpine/edge/main\n',
};

export const fixtures = (): readonly ReaderFixture[] =>
  Object.entries(FILES).map(([path, text]) => ({ path, content: Buffer.from(text), packages: [] }));
