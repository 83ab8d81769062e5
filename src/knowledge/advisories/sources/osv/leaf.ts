import type { AdvisorySource } from '../../contract.ts';
import { OSV_HOST, osvFeed } from '../support/osv/feeds.ts';
import { readOsv } from '../support/osv/read-osv.ts';

const ECOSYSTEMS = [
  'npm',
  'PyPI',
  'Maven',
  'Go',
  'crates.io',
  'RubyGems',
  'NuGet',
  'Packagist',
  'AlmaLinux',
  'Rocky Linux',
] as const;

/** Advisories of the package ecosystems, and of distributions without a source of their own here. */
export const osv: AdvisorySource = {
  id: 'osv',
  title: { en: 'OSV exports', ja: 'OSV エクスポート' },
  about: {
    en: 'advisories of npm, PyPI, Maven, Go, crates.io, RubyGems, NuGet, Packagist, AlmaLinux and Rocky Linux, from GitHub and the databases of the ecosystems themselves',
    ja: 'npm・PyPI・Maven・Go・crates.io・RubyGems・NuGet・Packagist・AlmaLinux・Rocky Linux のアドバイザリ（GitHub と各エコシステムのデータベース）',
  },
  sources: [
    { url: 'https://google.github.io/osv.dev/data/', read: '2026-11-26' },
    { url: 'https://ossf.github.io/osv-schema/', read: '2026-11-26' },
  ],
  licence: {
    name: 'CC-BY-4.0, CC0-1.0, MIT, BSD-3-Clause (by database)',
    url: 'https://google.github.io/osv.dev/data/#current-data-sources',
  },
  hosts: [OSV_HOST],
  staleAfterHours: 48,
  feeds: ({ osvEcosystems = ECOSYSTEMS }) => osvEcosystems.map(osvFeed),
  read: ({ text }) => readOsv('osv', text),
};
