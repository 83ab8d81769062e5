import type { CommandHead } from '../command.ts';
import { BASICS, OUTPUT } from './option-groups.ts';

/** Head of the command about risk over time. */
export const RISK_COMMANDS: readonly CommandHead[] = [
  {
    name: 'risk',
    args: [],
    summary: {
      en: 'show how many vulnerabilities asked for work day by day, and what moved the number',
      ja: '対応が必要な脆弱性の数の推移と、増減の原因を表示',
    },
    options: ['days', 'riskDay', 'account', 'sample', ...OUTPUT, ...BASICS],
    load: async () => (await import('../commands/risk.ts')).runRisk,
  },
];
