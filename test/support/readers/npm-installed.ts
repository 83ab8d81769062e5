import type { ReaderFixture } from '../reader-fixture.ts';

/** Packages as npm unpacks them. */
export const fixtures = (): readonly ReaderFixture[] => [
  {
    path: 'app/node_modules/@babel/core/package.json',
    content: Buffer.from('{"name": "@babel/core", "version": "7.24.0", "license": "MIT", "dependencies": {}}'),
    packages: ['@babel/core@7.24.0'],
  },
  {
    path: 'usr/lib/node_modules/npm/node_modules/semver/package.json',
    content: Buffer.from('\uFEFF{"version": "7.5.4", "name": "semver", "__proto__": {"name": "x"}}'),
    packages: ['semver@7.5.4'],
  },
  {
    path: 'app/node_modules/resolve/test/resolver/node_modules/foo/package.json',
    content: Buffer.from('{"type": "module"}'),
    packages: [],
  },
];
