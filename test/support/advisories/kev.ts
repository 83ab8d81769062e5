import type { AdvisoryFixture } from '../advisory-fixture.ts';

const entry = { cveID: 'CVE-2021-44228', dateAdded: '2021-12-10', dueDate: '2021-12-24' };

export const fixtures: readonly AdvisoryFixture[] = [
  {
    text: JSON.stringify({
      catalogVersion: '2026.11.25',
      count: 2,
      vulnerabilities: [{ ...entry, knownRansomwareCampaignUse: 'Known' }, { cveID: 'none' }],
    }),
    says: [
      'CVE-2021-44228 {"addedAt":"2021-12-10T00:00:00.000Z","dueAt":"2021-12-24T00:00:00.000Z","ransomware":true}',
    ],
    problems: ['no-cve'],
  },
];
