import type { CommandHead } from '../command.ts';
import { BASICS } from './option-groups.ts';

/** Heads of the commands about statements (VEX) that are believed. */
export const STATEMENT_COMMANDS: readonly CommandHead[] = [
  {
    name: 'vex keep',
    args: ['<file>'],
    summary: {
      en: 'believe a VEX document (OpenVEX, or CycloneDX with analyses) until an end: what it says is not affected is hidden',
      ja: 'VEX 文書（OpenVEX、または analysis を含む CycloneDX）を期限付きで適用し、影響なしとされたものを非表示にする',
    },
    options: ['documentName', 'until', 'as', 'json', ...BASICS],
    load: async () => (await import('../commands/vex.ts')).runVexKeep,
  },
  {
    name: 'vex ls',
    args: [],
    summary: {
      en: 'list the statements that are believed, until when, and what each hides',
      ja: '適用中の宣言を、期限と非表示にしている件数とともに一覧',
    },
    options: ['limit', 'json', 'sample', ...BASICS],
    load: async () => (await import('../commands/vex.ts')).runVexList,
  },
  {
    name: 'vex rm',
    args: ['<document|id>'],
    summary: {
      en: 'believe a document, or one statement, no longer',
      ja: '文書または 1 件の宣言の適用をやめる',
    },
    options: ['as', 'json', ...BASICS],
    load: async () => (await import('../commands/vex.ts')).runVexDrop,
  },
  {
    name: 'vex export',
    args: [],
    summary: {
      en: 'write all statements that are believed now as one document, OpenVEX or CycloneDX',
      ja: '現在適用中の宣言を 1 つの文書（OpenVEX または CycloneDX）として出力',
    },
    options: ['statementFormat', 'sample', ...BASICS],
    load: async () => (await import('../commands/vex.ts')).runVexExport,
  },
];
