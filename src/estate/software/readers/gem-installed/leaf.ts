import type { PackageReader } from '../contract.ts';
import { read } from './read.ts';

/** The specifications that RubyGems keeps of installed gems, those that come with Ruby included. */
export const gemInstalled: PackageReader = {
  id: 'gem-installed',
  title: { en: 'Installed Ruby gems', ja: 'インストール済みの Ruby gem' },
  sources: [
    { url: 'https://guides.rubygems.org/specification-reference/', read: '2026-11-26' },
    { url: 'https://github.com/ruby/rubygems/blob/master/lib/rubygems/stub_specification.rb', read: '2026-11-26' },
  ],
  finds: ['gem'],
  maxBytes: 4 * 1024 * 1024,
  wants: ({ path }) => /(?:^|\/)specifications\/(?:default\/)?[^/]+\.gemspec$/.test(path),
  read,
};
