import type { CommandHead } from '../command.ts';
import { BASICS } from './option-groups.ts';

/** How an image in a registry is reached. */
const REGISTRY = ['registryUser', 'registryPassword', 'allowedHosts', 'privateHosts'] as const;

/** Heads of the commands about installed software. */
export const SOFTWARE_COMMANDS: readonly CommandHead[] = [
  {
    name: 'inventory',
    args: ['<target>'],
    summary: {
      en: 'list the packages in an image (docker save, OCI layout, `registry:`), a root file system, a zip of a function, an SBOM, or one file',
      ja: 'イメージ（docker save・OCI レイアウト・`registry:`）、ルートファイルシステム、関数の zip、SBOM、単一ファイルのパッケージを一覧',
    },
    options: ['inventoryFormat', 'inventoryOutput', 'imagePlatform', 'inventoryRecord', ...REGISTRY, ...BASICS],
    load: async () => (await import('../commands/inventory.ts')).runInventory,
  },
  {
    name: 'vuln',
    args: ['[target]'],
    summary: {
      en: 'list what is vulnerable by what mends it: in the organization, in a target as `inventory` takes it, or in a resource whose inventory is held',
      ja: '脆弱性を直し方ごとに一覧（組織全体、`inventory` と同じ対象、またはインベントリを保持しているリソース）',
    },
    options: [
      'vulnerabilityFormat',
      'vulnerabilityBy',
      'filter',
      'vulnerabilityFailOn',
      'vexFile',
      'imagePlatform',
      ...REGISTRY,
      'limit',
      'sample',
      ...BASICS,
    ],
    load: async () => (await import('../commands/vuln.ts')).runVuln,
  },
  {
    name: 'disagreements',
    args: [],
    summary: {
      en: 'show where Amazon Inspector and Yagura differ about a vulnerability on a resource, and why',
      ja: '脆弱性について Amazon Inspector と Yagura の判定が異なる箇所とその理由を表示',
    },
    options: ['opinion', 'limit', 'json', 'sample', ...BASICS],
    load: async () => (await import('../commands/disagreements.ts')).runDisagreements,
  },
  {
    name: 'cve',
    args: ['<id>'],
    summary: {
      en: 'show all that is known of a CVE, GHSA or advisory: who says what, who has it, and why it is due when it is',
      ja: 'CVE・GHSA・アドバイザリの情報、影響を受けるリソース、対応期限の理由を表示',
    },
    options: ['json', 'limit', 'sample', ...BASICS],
    load: async () => (await import('../commands/cve.ts')).runCve,
  },
  {
    name: 'coverage',
    args: [],
    summary: {
      en: 'show of which instances, functions and images the software is known, and why not of the others',
      ja: 'ソフトウェアを確認できているインスタンス・関数・イメージと、できていない理由を表示',
    },
    options: ['coverageGaps', 'limit', 'json', 'sample', ...BASICS],
    load: async () => (await import('../commands/coverage.ts')).runCoverage,
  },
];
