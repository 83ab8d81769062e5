import type { AdvisoryFixture } from '../advisory-fixture.ts';

const release = (facts: object) => ({ urgency: 'not yet assigned', repositories: {}, ...facts });

export const fixtures: readonly AdvisoryFixture[] = [
  {
    name: 'xz-utils',
    text: JSON.stringify({
      'CVE-2024-3094': {
        description: 'Malicious code was discovered in the upstream tarballs of xz',
        scope: 'remote',
        releases: {
          bookworm: release({ status: 'resolved', fixed_version: '0' }),
          trixie: release({ status: 'resolved', fixed_version: '5.6.1+really5.4.5-1', urgency: 'high' }),
        },
      },
      'CVE-2026-0001': {
        releases: {
          bullseye: release({ status: 'open', urgency: 'end-of-life' }),
          bookworm: release({ status: 'open', nodsa: 'Minor issue', nodsa_reason: 'ignored' }),
          trixie: release({ status: 'open', nodsa: 'Minor issue', nodsa_reason: 'postponed' }),
          forky: release({ status: 'undetermined' }),
          sid: release({ status: 'open', fixed_version: '5.8.0-1' }),
        },
      },
      'CVE-2026-0002': { releases: { hamm: release({ status: 'open' }), trixie: release({ status: 'resolved' }) } },
      'not-an-id': { releases: { trixie: release({ status: 'open' }) } },
    }),
    says: [
      'CVE-2024-3094 high debian:12 source xz-utils not-affected [,]',
      'CVE-2024-3094 high debian:13 source xz-utils affected [,<5.6.1+really5.4.5-1]',
      'CVE-2026-0001 debian:11 source xz-utils end-of-life [,]',
      'CVE-2026-0001 debian:12 source xz-utils will-not-fix [,]',
      'CVE-2026-0001 debian:13 source xz-utils unfixed [,]',
      'CVE-2026-0001 debian:14 source xz-utils under-investigation [,]',
      'CVE-2026-0001 debian:unstable source xz-utils affected [,<5.8.0-1]',
    ],
    problems: ['other-release', 'unknown-state', 'no-id'],
  },
];
