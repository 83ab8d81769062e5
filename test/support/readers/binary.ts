import { elfFile, goBuildInfo, oldGoBuildInfo, rustCrates } from '../elf-writer.ts';
import type { ReaderFixture } from '../reader-fixture.ts';

const MODULES = [
  'path\texample.com/shop/cmd/shop',
  'mod\texample.com/shop\t(devel)\t',
  'dep\tgithub.com/gin-gonic/gin\tv1.9.0\th1:OjyFBKICoexlu99ctXNR2gg+c5pKrKMuyjgARg9qeY8=',
  'dep\tgolang.org/x/text\tv0.3.6\th1:',
  '=>\texample.com/fork/text\tv0.3.7\th1:',
  'dep\texample.com/here\tv0.0.0',
  '=>\t./here\t',
  'build\tCGO_ENABLED=0',
  '',
].join('\n');

/** Programs are padded: smaller files are no programs of these languages. */
const CODE = Buffer.alloc(66_000);

/** Programs of Go before and since 1.18, and one of Rust. */
export const fixtures = (): readonly ReaderFixture[] => [
  {
    path: 'usr/local/bin/shop',
    isExecutable: true,
    content: elfFile({ '.go.buildinfo': goBuildInfo('go1.21.5', MODULES), '.text': CODE }),
    packages: ['example.com/fork/text@v0.3.7', 'github.com/gin-gonic/gin@v1.9.0', 'stdlib@1.21.5'],
  },
  {
    path: 'usr/local/bin/old-shop',
    isExecutable: true,
    content: elfFile({ '.go.buildinfo': oldGoBuildInfo('go1.16', MODULES), '.text': CODE }),
    packages: ['example.com/fork/text@v0.3.7', 'github.com/gin-gonic/gin@v1.9.0', 'stdlib@1.16.0'],
  },
  {
    path: 'usr/local/bin/search',
    isExecutable: true,
    content: elfFile({
      '.text': CODE,
      '.dep-v0': rustCrates([
        { name: 'search', version: '0.1.0', source: 'local', root: true, dependencies: [1, 2] },
        { name: 'regex', version: '1.5.4', source: 'crates.io' },
        { name: 'cc', version: '1.0.79', source: 'crates.io', kind: 'build' },
      ]),
    }),
    packages: ['regex@1.5.4', 'search@0.1.0'],
  },
];
