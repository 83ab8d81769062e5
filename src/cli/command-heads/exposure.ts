import type { CommandHead } from '../command.ts';
import { BASICS, OUTPUT } from './option-groups.ts';

/** Commands about the network and what the internet reaches. */
export const EXPOSURE_COMMANDS: readonly CommandHead[] = [
  {
    name: 'exposed',
    args: [],
    summary: { en: 'list what the internet reaches', ja: 'インターネットから到達できるものを一覧' },
    options: ['filter', ...OUTPUT, 'limit', 'sample', ...BASICS],
    load: async () => (await import('../commands/exposed.ts')).runExposed,
  },
  {
    name: 'exposed diff',
    args: ['[from]', '[to]'],
    summary: {
      en: 'compare what the internet reaches in two snapshots (default: previous, latest)',
      ja: '2 つのスナップショットの露出を比較（既定: previous と latest）',
    },
    options: ['json', 'sample', ...BASICS],
    load: async () => (await import('../commands/exposed-diff.ts')).runExposedDiff,
  },
  {
    name: 'exposed what-if',
    args: ['<edits>'],
    summary: {
      en: 'tell what the internet would reach after the edits of a file; nothing is stored or changed',
      ja: 'ファイルの変更を加えた場合の露出を試算（保存も変更もしない）',
    },
    options: ['snapshot', 'json', 'sample', ...BASICS],
    load: async () => (await import('../commands/exposed-what-if.ts')).runExposedWhatIf,
  },
  {
    name: 'reach',
    args: ['<from>', '<to>'],
    summary: {
      en: 'tell what gets from one place of the network to another, on which path, and why the rest does not',
      ja: 'ネットワークの 2 点間で届く通信とその経路、届かない理由を表示',
    },
    options: ['reachPort', 'protocol', 'snapshot', 'json', 'sample', ...BASICS],
    load: async () => (await import('../commands/reach.ts')).runReach,
  },
];
