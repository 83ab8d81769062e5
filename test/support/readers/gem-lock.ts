import type { ReaderFixture } from '../reader-fixture.ts';

const LOCK = `PATH
  remote: .
  specs:
    shop (0.1.0)
      rack (~> 2.2)

GIT
  remote: https://example.com/fork.git
  revision: 0a1b
  specs:
    fork (1.0.2)

GEM
  remote: https://example.com/
  specs:
    nokogiri (1.15.4-x86_64-linux)
      racc (~> 1.4)
    racc (1.7.1)
    rack (2.2.3)

PLATFORMS
  x86_64-linux

DEPENDENCIES
  shop!

BUNDLED WITH
   2.4.10
`;

/** A lock file as Bundler writes it. */
export const fixtures = (): readonly ReaderFixture[] => [
  {
    path: 'srv/shop/Gemfile.lock',
    content: Buffer.from(LOCK),
    packages: ['fork@1.0.2', 'nokogiri@1.15.4', 'racc@1.7.1', 'rack@2.2.3'],
  },
];
