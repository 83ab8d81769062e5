import type { AdvisoryFixture } from '../advisory-fixture.ts';

export const fixtures: readonly AdvisoryFixture[] = [
  {
    feed: 'v3.19-main',
    text: JSON.stringify({
      distroversion: 'v3.19',
      reponame: 'main',
      packages: [
        {
          pkg: {
            name: 'musl',
            secfixes: {
              '1.1.23-r2': ['CVE-2019-14697'],
              '0': ['CVE-2020-0001'],
              '1.2.4-r1': ['CVE-2025-26519 (+ regression fix)', 'CVE-2019-14697'],
            },
          },
        },
        { pkg: { name: 'xen', secfixes: { '4.15.0-r1': ['CVE-2021-28694 XSA-378'] } } },
        { pkg: { name: '' } },
      ],
    }),
    says: [
      'CVE-2019-14697 alpine:3.19 source musl affected [,<1.1.23-r2]',
      'CVE-2019-14697 alpine:3.19 source musl affected [,<1.2.4-r1]',
      'CVE-2020-0001 alpine:3.19 source musl not-affected [,]',
      'CVE-2021-28694 alpine:3.19 source xen affected [,<4.15.0-r1]',
      'CVE-2025-26519 alpine:3.19 source musl affected [,<1.2.4-r1]',
      'XSA-378 alpine:3.19 source xen affected [,<4.15.0-r1]',
    ],
    problems: ['strange-name'],
  },
];
