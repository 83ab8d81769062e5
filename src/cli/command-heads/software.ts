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
    options: ['inventoryFormat', 'inventoryOutput', 'imagePlatform', ...BASICS],
    load: async () => (await import('../commands/inventory.ts')).runInventory,
  },
];
