import type { CommandHead } from '../command.ts';
import { BASICS } from './option-groups.ts';

/** Heads of the commands about installed software. */
export const SOFTWARE_COMMANDS: readonly CommandHead[] = [
  {
    name: 'inventory',
    args: ['<target>'],
    summary: {
      en: 'list the packages in an image (docker save, OCI layout), a root file system, a zip of a function, an SBOM, or one file',
      ja: 'イメージ（docker save・OCI レイアウト）、ルートファイルシステム、関数の zip、SBOM、単一ファイルのパッケージを一覧',
    },
    options: ['inventoryFormat', 'inventoryOutput', 'imagePlatform', 'inventoryRecord', ...BASICS],
    load: async () => (await import('../commands/inventory.ts')).runInventory,
  },
  {
    name: 'vuln',
    args: ['<target>'],
    summary: {
      en: 'list what is vulnerable in a target as `inventory` takes it, or in a resource whose inventory is held, by what mends it',
      ja: '`inventory` と同じ対象、またはインベントリを保持しているリソースの脆弱性を、直し方ごとに一覧',
    },
    options: [
      'vulnerabilityFormat',
      'vulnerabilityBy',
      'vulnerabilityFailOn',
      'vexFile',
      'imagePlatform',
      'limit',
      'sample',
      ...BASICS,
    ],
    load: async () => (await import('../commands/vuln.ts')).runVuln,
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
