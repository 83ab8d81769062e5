import type { ReaderFixture } from '../reader-fixture.ts';

const STATUS = `Package: libc6
Status: install ok installed
Priority: optional
Maintainer: GNU Libc Maintainers <debian-glibc@lists.debian.org>
Architecture: amd64
Multi-Arch: same
Source: glibc
Version: 2.36-9+deb12u4
Description: GNU C Library: Shared libraries
 Contains the standard libraries.
 .
 Version: 0 is not a field here.

Package: libperl5.36
Status: hold ok installed
Architecture: amd64
Source: perl (5.36.0-7)
Version: 5.36.0-7+deb12u1

Package: git
Status: install ok half-configured
Architecture: amd64
Version: 1:2.39.2-1.1

Package: vim
Status: deinstall ok config-files
Architecture: amd64
Version: 2:9.0.1378-2

`;

/** Records as Debian 12 and a distroless image have them. */
export const fixtures = (): readonly ReaderFixture[] => [
  {
    path: 'var/lib/dpkg/status',
    content: Buffer.from(STATUS),
    packages: ['git@1:2.39.2-1.1', 'libc6@2.36-9+deb12u4', 'libperl5.36@5.36.0-7+deb12u1'],
  },
  {
    path: 'var/lib/dpkg/status.d/tzdata',
    content: Buffer.from('Package: tzdata\nVersion: 2024a-0+deb12u1\nArchitecture: all\nInstalled-Size: 3000'),
    packages: ['tzdata@2024a-0+deb12u1'],
  },
];
