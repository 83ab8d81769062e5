import { defineOptions } from './definition.ts';

/** Options of the commands about installed software. */
export const SOFTWARE_OPTIONS = defineOptions({
  inventoryFormat: {
    type: 'string',
    flag: '--format <format>',
    env: [],
    allowed: ['table', 'json', 'cyclonedx'],
    default: 'table',
    description: {
      en: 'how the inventory is written: a summary, all of it as JSON, or as a CycloneDX 1.6 SBOM',
      ja: '一覧の出力形式（要約の表、全項目の JSON、または CycloneDX 1.6 の SBOM）',
    },
  },
  inventoryOutput: {
    type: 'string',
    flag: '--output <file>',
    env: [],
    default: '-',
    description: {
      en: 'file the inventory is written to; `-` for standard output',
      ja: '書き出すファイル（`-` は標準出力）',
    },
  },
  imagePlatform: {
    type: 'string',
    flag: '--platform <os/architecture>',
    env: [],
    default: 'linux/amd64',
    description: {
      en: 'which image of several is read: `linux/arm64`',
      ja: '複数プラットフォームのイメージから選ぶもの（例: `linux/arm64`）',
    },
  },
});
