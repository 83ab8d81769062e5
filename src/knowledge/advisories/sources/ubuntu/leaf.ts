import type { AdvisorySource } from '../../contract.ts';
import { OSV_HOST, osvFeed } from '../support/osv/feeds.ts';
import { readOsv } from '../support/osv/read-osv.ts';

/** Canonical's own records in OSV's schema: a notice for each update, and a record for each CVE, mended or not. */
export const ubuntu: AdvisorySource = {
  id: 'ubuntu',
  title: { en: 'Ubuntu security', ja: 'Ubuntu セキュリティ' },
  about: {
    en: 'Ubuntu packages by Canonical: notices (USN) and CVEs, those without a fix and those mended in Ubuntu Pro too',
    ja: 'Canonical による Ubuntu パッケージの通知（USN）と CVE（未修正・Ubuntu Pro での修正を含む）',
  },
  sources: [
    { url: 'https://github.com/canonical/ubuntu-security-notices', read: '2026-11-26' },
    { url: 'https://google.github.io/osv.dev/data/', read: '2026-11-26' },
  ],
  licence: { name: 'CC-BY-SA-4.0', url: 'https://github.com/canonical/ubuntu-security-notices/blob/main/LICENSE' },
  hosts: [OSV_HOST],
  staleAfterHours: 48,
  feeds: () => [osvFeed('Ubuntu')],
  read: ({ text }) => readOsv('ubuntu', text),
};
