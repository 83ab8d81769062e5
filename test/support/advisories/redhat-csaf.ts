import type { AdvisoryFixture } from '../advisory-fixture.ts';

const product = (category: string, id: string, helper: object) => ({
  category,
  name: id,
  product: { name: id, product_id: id, product_identification_helper: helper },
});

const relationship = ([of, component]: readonly [string, string]) => ({
  category: 'default_component_of',
  full_product_name: { name: `${component} as a component of ${of}`, product_id: `${of}:${component}` },
  product_reference: component,
  relates_to_product_reference: of,
});

interface VexFile {
  readonly cve: string;
  /** Products by id, with their CPE. */
  readonly cpes: Readonly<Record<string, string>>;
  /** Components by id, with their package URL. */
  readonly purls: Readonly<Record<string, string>>;
  readonly relationships: readonly (readonly [string, string])[];
  readonly vulnerability: object;
}

/** A VEX file as Red Hat writes it. */
export function vexText({ cve, cpes, purls, relationships, vulnerability }: VexFile): string {
  const named = Object.entries(cpes).map(([id, cpe]) => product('product_name', id, { cpe }));
  const components = Object.entries(purls).map(([id, purl]) => product('product_version', id, { purl }));
  return JSON.stringify({
    document: {
      aggregate_severity: { text: 'moderate' },
      category: 'csaf_vex',
      csaf_version: '2.0',
      title: `example: ${cve}`,
      tracking: {
        id: cve,
        initial_release_date: '2026-01-14T21:01:11.037000+00:00',
        current_release_date: '2026-02-24T17:08:13+00:00',
      },
    },
    product_tree: {
      branches: [
        {
          category: 'vendor',
          name: 'Red Hat',
          branches: [
            { category: 'product_family', name: 'Red Hat Enterprise Linux', branches: named },
            { category: 'architecture', name: 'x86_64', branches: components },
          ],
        },
      ],
      relationships: relationships.map(relationship),
    },
    vulnerabilities: [{ cve, title: `example: ${cve}`, ...vulnerability }],
  });
}

const RHEL_9 = 'red_hat_enterprise_linux_9';

const LIBXML: VexFile = {
  cve: 'CVE-2026-1001',
  cpes: {
    [RHEL_9]: 'cpe:/o:redhat:enterprise_linux:9',
    red_hat_enterprise_linux_7: 'cpe:/o:redhat:enterprise_linux:7',
    'BaseOS-9.6.0.Z.MAIN': 'cpe:/o:redhat:enterprise_linux:9::baseos',
    'BaseOS-9.4.0.Z.EUS': 'cpe:/o:redhat:rhel_eus:9.4::baseos',
    red_hat_openshift_4: 'cpe:/a:redhat:openshift:4',
  },
  purls: {
    libxml2: 'pkg:rpm/redhat/libxml2?arch=src',
    emacs: 'pkg:rpm/redhat/emacs?arch=src',
    'libxml2-1:2.9.13-10.el9_6.src': 'pkg:rpm/redhat/libxml2@2.9.13-10.el9_6?arch=src&epoch=1',
    'libxml2-1:2.9.13-10.el9_6.x86_64': 'pkg:rpm/redhat/libxml2@2.9.13-10.el9_6?arch=x86_64&epoch=1',
    'libxml2-1:2.9.13-9.el9_6.aarch64': 'pkg:rpm/redhat/libxml2@2.9.13-9.el9_6?arch=aarch64&epoch=1',
    'libxml2-1:2.9.13-6.el9_4.x86_64': 'pkg:rpm/redhat/libxml2@2.9.13-6.el9_4?arch=x86_64&epoch=1',
    'libxml2-doc': 'pkg:rpm/redhat/libxml2-doc?arch=noarch',
    'openshift4/ose-cli': 'pkg:oci/ose-cli?repository_url=registry.redhat.io/openshift4/ose-cli',
  },
  relationships: [
    [RHEL_9, 'libxml2'],
    [RHEL_9, 'emacs'],
    [RHEL_9, 'nano'],
    [RHEL_9, 'vim'],
    [RHEL_9, 'tar'],
    [RHEL_9, 'libxml2-doc'],
    [RHEL_9, 'openshift4/ose-cli'],
    ['red_hat_enterprise_linux_7', 'libxml2'],
    ['BaseOS-9.6.0.Z.MAIN', 'libxml2-1:2.9.13-10.el9_6.src'],
    ['BaseOS-9.6.0.Z.MAIN', 'libxml2-1:2.9.13-10.el9_6.x86_64'],
    ['BaseOS-9.6.0.Z.MAIN', 'libxml2-1:2.9.13-9.el9_6.aarch64'],
    ['BaseOS-9.4.0.Z.EUS', 'libxml2-1:2.9.13-6.el9_4.x86_64'],
    ['red_hat_openshift_4', 'openshift4/ose-cli'],
  ],
  vulnerability: {
    cwe: { id: 'CWE-190', name: 'Integer Overflow or Wraparound' },
    product_status: {
      fixed: [
        'BaseOS-9.6.0.Z.MAIN:libxml2-1:2.9.13-10.el9_6.src',
        'BaseOS-9.6.0.Z.MAIN:libxml2-1:2.9.13-10.el9_6.x86_64',
        'BaseOS-9.6.0.Z.MAIN:libxml2-1:2.9.13-9.el9_6.aarch64',
        'BaseOS-9.4.0.Z.EUS:libxml2-1:2.9.13-6.el9_4.x86_64',
      ],
      known_affected: [
        `${RHEL_9}:libxml2`,
        `${RHEL_9}:emacs`,
        `${RHEL_9}:tar`,
        `${RHEL_9}:openshift4/ose-cli`,
        'red_hat_enterprise_linux_7:libxml2',
        'red_hat_openshift_4:openshift4/ose-cli',
      ],
      known_not_affected: [`${RHEL_9}:nano`, `${RHEL_9}:libxml2-doc`],
      under_investigation: [`${RHEL_9}:vim`, `${RHEL_9}:not-in-the-tree`],
    },
    remediations: [
      {
        category: 'vendor_fix',
        details: 'For details on how to apply this update',
        product_ids: ['BaseOS-9.6.0.Z.MAIN:libxml2-1:2.9.13-10.el9_6.x86_64'],
        url: 'https://access.redhat.com/errata/RHSA-2026:1001',
      },
      { category: 'workaround', details: 'Do not open files of strangers', product_ids: [`${RHEL_9}:emacs`] },
      { category: 'no_fix_planned', details: 'Will not fix', product_ids: [`${RHEL_9}:emacs`] },
      {
        category: 'no_fix_planned',
        details: 'Out of support scope',
        product_ids: ['red_hat_enterprise_linux_7:libxml2'],
      },
      { category: 'none_available', details: 'Affected', product_ids: [`${RHEL_9}:tar`] },
    ],
    scores: [
      {
        cvss_v3: { vectorString: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H', version: '3.1' },
        products: [`${RHEL_9}:emacs`],
      },
    ],
    threats: [
      { category: 'impact', details: 'Critical', product_ids: ['red_hat_openshift_4:openshift4/ose-cli'] },
      { category: 'impact', details: 'Low', product_ids: [`${RHEL_9}:tar`] },
      { category: 'impact', details: 'Important', product_ids: [`${RHEL_9}:emacs`] },
    ],
  },
};

const RHEL_8 = 'red_hat_enterprise_linux_8';
const APPSTREAM = 'AppStream-8.10.0.Z.MAIN';
const PERL_MODULE = 'perl:5.32:8100020240314121426:9fe1d287';
const PERL = 'perl-libs-4:5.32.1-473.module+el8.10.0+21354+3ad137bb.x86_64';
const RUBY = 'ruby-0:3.3.5-3.module+el8.10.0+22271+6a48b0b9.x86_64';

const MODULES: VexFile = {
  cve: 'CVE-2026-1002',
  cpes: { [RHEL_8]: 'cpe:/o:redhat:enterprise_linux:8', [APPSTREAM]: 'cpe:/a:redhat:enterprise_linux:8::appstream' },
  purls: {
    [PERL_MODULE]: 'pkg:rpmmod/redhat/perl@5.32:8100020240314121426:9fe1d287',
    [PERL]: 'pkg:rpm/redhat/perl-libs@5.32.1-473.module%2Bel8.10.0%2B21354%2B3ad137bb?arch=x86_64&epoch=4',
    [RUBY]:
      'pkg:rpm/redhat/ruby@3.3.5-3.module%2Bel8.10.0%2B22271%2B6a48b0b9?arch=x86_64&rpmmod=ruby:3.3:8100020240906074654:489197e6',
    'ruby:2.5/ruby': 'pkg:rpmmod/redhat/ruby:2.5/ruby',
  },
  relationships: [
    [APPSTREAM, PERL_MODULE],
    [`${APPSTREAM}:${PERL_MODULE}`, PERL],
    [APPSTREAM, RUBY],
    [RHEL_8, 'ruby:2.5/ruby'],
    [RHEL_8, 'nodejs:18/nodejs'],
  ],
  vulnerability: {
    product_status: {
      fixed: [
        `${APPSTREAM}:${PERL_MODULE}`,
        `${APPSTREAM}:${PERL_MODULE}:${PERL}`,
        `${APPSTREAM}:${RUBY}`,
        `${RHEL_8}:nodejs:18/nodejs`,
      ],
      known_affected: [`${RHEL_8}:ruby:2.5/ruby`],
    },
  },
};

export const fixtures: readonly AdvisoryFixture[] = [
  {
    name: '2026/cve-2026-1001.json',
    text: vexText(LIBXML),
    says: [
      'CVE-2026-1001 high redhat:7 source libxml2 end-of-life [,]',
      'CVE-2026-1001 high redhat:9 binary libxml2 affected [,<1:2.9.13-10.el9_6] on aarch64|x86_64',
      'CVE-2026-1001 high redhat:9 binary libxml2-doc not-affected [,]',
      'CVE-2026-1001 high redhat:9 source emacs will-not-fix [,]',
      'CVE-2026-1001 high redhat:9 source libxml2 affected [,<1:2.9.13-10.el9_6]',
      'CVE-2026-1001 high redhat:9 source nano not-affected [,]',
      'CVE-2026-1001 high redhat:9 source tar unfixed [,]',
      'CVE-2026-1001 high redhat:9 source vim under-investigation [,]',
    ],
    problems: ['affected-and-fixed', 'other-kind', 'other-product', 'unknown-product'],
  },
  {
    name: '2026/cve-2026-1002.json',
    text: vexText(MODULES),
    says: [
      'CVE-2026-1002 medium redhat:8 binary perl-libs affected [,<4:5.32.1-473.module+el8.10.0+21354+3ad137bb] module perl:5.32 on x86_64',
      'CVE-2026-1002 medium redhat:8 binary ruby affected [,<3.3.5-3.module+el8.10.0+22271+6a48b0b9] module ruby:3.3 on x86_64',
      'CVE-2026-1002 medium redhat:8 source ruby unfixed [,] module ruby:2.5',
    ],
    problems: ['no-version', 'whole-module'],
  },
  { text: '{"vulnerabilities":[{"cve":"x"}]}', says: [], problems: ['no-id'] },
  { text: '[]', says: [], problems: ['not-json'] },
];
