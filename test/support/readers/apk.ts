import type { ReaderFixture } from '../reader-fixture.ts';

const INSTALLED = `C:Q1XbBSr8PZj9VVtPaGg2LqZ0UYo+o=
P:musl
V:1.1.22-r3
A:x86_64
S:368196
T:the musl c library (libc) implementation
L:MIT
o:musl
m:Timo Teräs <timo.teras@iki.fi>
p:so:libc.musl-x86_64.so.1=1
F:lib
R:libc.musl-x86_64.so.1
a:0:0:777
Z:Q17yJ3JFNypA4mxhJJr0ou6CzsJVI=

P:libcrypto1.1
V:1.1.1c-r0
A:x86_64
L:OpenSSL
o:openssl

`;

/** As Alpine 3.10 writes it. */
export const fixtures = (): readonly ReaderFixture[] =>
  ['lib/apk/db/installed', 'usr/lib/apk/db/installed'].map((path) => ({
    path,
    content: Buffer.from(INSTALLED),
    packages: ['libcrypto1.1@1.1.1c-r0', 'musl@1.1.22-r3'],
  }));
