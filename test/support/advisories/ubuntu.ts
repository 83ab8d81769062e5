import type { AdvisoryFixture } from '../advisory-fixture.ts';

const ranges = (...events: readonly object[]) => [{ type: 'ECOSYSTEM', events }];

export const fixtures: readonly AdvisoryFixture[] = [
  {
    text: JSON.stringify({
      id: 'UBUNTU-CVE-2024-0001',
      upstream: ['CVE-2024-0001'],
      severity: [{ type: 'Ubuntu', score: 'negligible' }],
      affected: [
        { package: { ecosystem: 'Ubuntu:22.04:LTS', name: 'curl' }, ranges: ranges({ introduced: '0' }) },
        {
          package: { ecosystem: 'Ubuntu:Pro:16.04:LTS', name: 'curl' },
          ranges: ranges({ introduced: '0' }, { fixed: '7.47.0-1ubuntu2.19+esm9' }),
        },
        { package: { ecosystem: 'Ubuntu:Pro:FIPS:16.04:LTS', name: 'curl' }, ranges: ranges({ introduced: '0' }) },
      ],
    }),
    says: [
      'UBUNTU-CVE-2024-0001 (CVE-2024-0001) informational ubuntu:16.04 source curl affected [,<7.47.0-1ubuntu2.19+esm9]',
      'UBUNTU-CVE-2024-0001 (CVE-2024-0001) informational ubuntu:22.04 source curl unfixed [,]',
    ],
    problems: ['other-ecosystem'],
  },
];
