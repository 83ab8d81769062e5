import type { AdvisoryFixture } from '../advisory-fixture.ts';

interface Update {
  readonly id: string;
  readonly severity: string;
  readonly cves: readonly string[];
  /** Name, epoch, version, release, architecture. */
  readonly packages: readonly (readonly [string, string, string, string, string])[];
}

/** An update as Amazon Linux's lists hold it. */
export function updateText({ id, severity, cves, packages }: Update): string {
  const references = cves.map(
    (cve) => `<reference href="https://alas.aws.amazon.com/cve/html/${cve}.html" id="${cve}" title="" type="cve"/>`,
  );
  const list = packages.map(
    ([name, epoch, version, release, arch]) =>
      `<package name="${name}" epoch="${epoch}" version="${version}" release="${release}" arch="${arch}" src="${name}.src.rpm"><filename>Packages/${name}.rpm</filename></package>`,
  );
  return `<update author="linux-security@amazon.com" from="linux-security@amazon.com" status="final" type="security" version="1.4"><id>${id}</id><title>Amazon Linux - ${id}: ${severity} priority package update</title><issued date="2023-03-07 00:29"/><updated date="2023-03-08 00:51"/><severity>${severity}</severity><description>Package updates &amp; more</description><references>${references.join('')}</references><pkglist><collection short="amazon-linux"><name>Amazon Linux</name>${list.join('')}</collection></pkglist></update>`;
}

export const fixtures: readonly AdvisoryFixture[] = [
  {
    feed: 'al2023-core',
    name: 'update',
    text: updateText({
      id: 'ALAS2023-2023-126',
      severity: 'important',
      cves: ['CVE-2022-3787', 'CVE-2022-41973'],
      packages: [
        ['device-mapper-multipath', '0', '0.8.7', '16.amzn2023.0.1', 'x86_64'],
        ['device-mapper-multipath', '0', '0.8.7', '16.amzn2023.0.1', 'aarch64'],
        ['kpartx-doc', '1', '0.8.7', '16.amzn2023.0.1', 'noarch'],
        ['', '0', '1', '1', 'x86_64'],
      ],
    }),
    says: [
      'ALAS2023-2023-126 (CVE-2022-3787 CVE-2022-41973) high amazon:2023 binary device-mapper-multipath affected [,<0.8.7-16.amzn2023.0.1] on aarch64|x86_64',
      'ALAS2023-2023-126 (CVE-2022-3787 CVE-2022-41973) high amazon:2023 binary kpartx-doc affected [,<1:0.8.7-16.amzn2023.0.1]',
    ],
    problems: ['strange-package'],
  },
  {
    feed: 'al2-extras-kernel-5.10',
    name: 'update',
    text: updateText({
      id: 'ALAS2KERNEL-5.10-2022-003',
      severity: 'medium',
      cves: ['CVE-2021-3753'],
      packages: [
        ['kernel', '0', '5.10.62', '55.141.amzn2', 'x86_64'],
        ['kernel-livepatch-5.10.62-55.141', '0', '1.0', '0.amzn2', 'x86_64'],
      ],
    }),
    says: [
      'ALAS2KERNEL-5.10-2022-003 (CVE-2021-3753) medium amazon:2 binary kernel affected [5.10,<5.10.62-55.141.amzn2] on x86_64',
      'ALAS2KERNEL-5.10-2022-003 (CVE-2021-3753) medium amazon:2 binary kernel-livepatch-5.10.62-55.141 affected [,<1.0-0.amzn2] on x86_64',
    ],
  },
  { feed: 'al2-core', text: '<update><id>&lol;</id></update>', says: [], problems: ['no-id'] },
  { feed: 'al2-core', text: '<!DOCTYPE x><update><id>ALAS-1</id></update>', says: [], problems: ['no-id'] },
];
