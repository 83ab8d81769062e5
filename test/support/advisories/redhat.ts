import type { AdvisoryFixture } from '../advisory-fixture.ts';

const affected = (ecosystem: string, name: string, fixed: string) => ({
  package: { ecosystem, name },
  ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed }] }],
});

export const fixtures: readonly AdvisoryFixture[] = [
  {
    text: JSON.stringify({
      id: 'RHSA-2026:1',
      upstream: ['CVE-2026-1000'],
      summary: 'Moderate: nodejs:22 security update',
      affected: [
        affected('Red Hat:enterprise_linux:9::appstream', 'nodejs', '1:22.23.2-2.module+el9.8.0+1'),
        affected('Red Hat:rhel_eus:9.2::appstream', 'nodejs', '1:22.0.0-1.module+el9.2.0+1'),
      ],
    }),
    says: [
      'RHSA-2026:1 (CVE-2026-1000) medium redhat:9 binary nodejs affected [,<1:22.23.2-2.module+el9.8.0+1] module nodejs:22',
    ],
    problems: ['other-ecosystem'],
  },
];
