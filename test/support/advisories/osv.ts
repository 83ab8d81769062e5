import type { AdvisoryFixture } from '../advisory-fixture.ts';

const events = (...list: readonly object[]) => ({ type: 'SEMVER', events: list });

export const fixtures: readonly AdvisoryFixture[] = [
  {
    feed: 'npm',
    text: JSON.stringify({
      id: 'GHSA-35jh-r3h4-6jhm',
      summary: 'Command Injection in lodash',
      aliases: ['CVE-2021-23337'],
      related: ['CVE-2020-8203'],
      severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H' }],
      database_specific: { severity: 'HIGH', cwe_ids: ['CWE-94'] },
      affected: [
        { package: { ecosystem: 'npm', name: 'lodash' }, ranges: [events({ introduced: '0' }, { fixed: '4.17.21' })] },
        { package: { ecosystem: 'npm', name: 'lodash.template' }, ranges: [events({ introduced: '4.0.0' })] },
        {
          package: { ecosystem: 'npm', name: 'lodash-es' },
          ranges: [
            events({ fixed: '2.0.0' }, { introduced: '3.0.0' }, { last_affected: '3.5.0' }, { introduced: '0' }),
          ],
        },
        { package: { ecosystem: 'Hackage', name: 'x' }, ranges: [events({ introduced: '0' })] },
      ],
    }),
    says: [
      'GHSA-35jh-r3h4-6jhm (CVE-2021-23337) high npm binary lodash affected [,<4.17.21]',
      'GHSA-35jh-r3h4-6jhm (CVE-2021-23337) high npm binary lodash-es affected [,<2.0.0] [3.0.0,<=3.5.0]',
      'GHSA-35jh-r3h4-6jhm (CVE-2021-23337) high npm binary lodash.template unfixed [4.0.0,]',
    ],
    problems: ['other-ecosystem'],
  },
  {
    feed: 'PyPI',
    text: JSON.stringify({
      id: 'PYSEC-2019-28',
      details: 'A flaw was found',
      withdrawn: '2020-02-05T00:15:00Z',
      affected: [
        {
          package: { ecosystem: 'PyPI', name: 'Free_IPA.Server' },
          ranges: [{ type: 'GIT', repo: 'https://example.com', events: [{ introduced: '0' }] }],
          versions: ['4.6.2', '4.6.3'],
        },
      ],
    }),
    says: ['PYSEC-2019-28 pypi binary free-ipa-server affected =4.6.2|4.6.3'],
    problems: ['commit-range'],
  },
  {
    feed: 'Go',
    text: JSON.stringify({
      id: 'GO-2020-0001',
      modified: '0001-01-01T00:00:00Z',
      affected: [
        {
          package: { ecosystem: 'Go', name: 'github.com/gin-gonic/gin' },
          ranges: [events({ introduced: '0' }, { fixed: '1.6.0' })],
          ecosystem_specific: {
            imports: [
              { path: 'github.com/gin-gonic/gin', symbols: ['Default', 'Logger'] },
              { path: 'github.com/gin-gonic/gin/x' },
            ],
          },
        },
      ],
    }),
    says: [
      'GO-2020-0001 golang binary github.com/gin-gonic/gin affected [,<1.6.0] in github.com/gin-gonic/gin.Default|github.com/gin-gonic/gin.Logger|github.com/gin-gonic/gin/x',
    ],
  },
  {
    feed: 'AlmaLinux',
    text: JSON.stringify({
      id: 'ALSA-2024:1',
      summary: 'Important: virt:rhel and virt-devel:rhel security update',
      related: ['CVE-2024-0001', 'CVE-2024-0002'],
      affected: [
        {
          package: { ecosystem: 'AlmaLinux:8', name: 'qemu-kvm' },
          ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '15:6.2.0-1.module_el8.6.0+1' }] }],
        },
        {
          package: { ecosystem: 'AlmaLinux:8', name: 'glibc' },
          ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '2.28-1.el8' }] }],
        },
      ],
    }),
    says: [
      'ALSA-2024:1 (CVE-2024-0001 CVE-2024-0002) high almalinux:8 binary glibc affected [,<2.28-1.el8]',
      'ALSA-2024:1 (CVE-2024-0001 CVE-2024-0002) high almalinux:8 binary qemu-kvm affected [,<15:6.2.0-1.module_el8.6.0+1] module virt-devel:rhel',
      'ALSA-2024:1 (CVE-2024-0001 CVE-2024-0002) high almalinux:8 binary qemu-kvm affected [,<15:6.2.0-1.module_el8.6.0+1] module virt:rhel',
    ],
  },
];
