import type { CommandHead } from '../command.ts';
import { BASICS } from './option-groups.ts';

/** Heads of the commands about drills. */
export const DRILL_COMMANDS: readonly CommandHead[] = [
  {
    name: 'drill start',
    args: [],
    summary: {
      en: 'send a marked finding the real way to its owner and time every hop',
      ja: '訓練用の検出結果を実際の経路で担当者に送り、各段階の所要時間を計測',
    },
    options: ['severity', 'owner', 'hours', 'as', 'policy', 'json', ...BASICS],
    load: async () => (await import('../commands/drill.ts')).runDrillStart,
  },
  {
    name: 'drill ls',
    args: [],
    summary: { en: 'list drills and how they ended', ja: '訓練とその結果を一覧' },
    options: ['failOnMissed', 'policy', 'json', 'sample', ...BASICS],
    load: async () => (await import('../commands/drill.ts')).runDrillList,
  },
  {
    name: 'drill show',
    args: ['<id>'],
    summary: { en: 'show how long each hop of a drill took', ja: '訓練の各段階の所要時間を表示' },
    options: ['policy', 'json', 'sample', ...BASICS],
    load: async () => (await import('../commands/drill.ts')).runDrillShow,
  },
];
