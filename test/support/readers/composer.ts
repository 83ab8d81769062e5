import type { ReaderFixture } from '../reader-fixture.ts';

const json = (value: unknown) => Buffer.from(JSON.stringify(value, null, 4));
const guzzle = { name: 'guzzlehttp/guzzle', version: '7.4.4', type: 'library' };
const psr7 = { name: 'guzzlehttp/psr7', version: '1.8.3' };

/** Files as Composer 1 and 2 write them. */
export const fixtures = (): readonly ReaderFixture[] => [
  {
    path: 'srv/www/composer.lock',
    content: json({ packages: [guzzle], 'packages-dev': [{ name: 'phpunit/phpunit', version: '9.5.0' }] }),
    packages: ['guzzlehttp/guzzle@7.4.4'],
  },
  {
    path: 'srv/www/vendor/composer/installed.json',
    content: json({ packages: [guzzle, psr7], dev: true, 'dev-package-names': [] }),
    packages: ['guzzlehttp/guzzle@7.4.4', 'guzzlehttp/psr7@1.8.3'],
  },
  { path: 'old/vendor/composer/installed.json', content: json([psr7]), packages: ['guzzlehttp/psr7@1.8.3'] },
];
