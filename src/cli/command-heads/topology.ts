import type { CommandHead } from '../command.ts';
import { BASICS } from './option-groups.ts';

/** Commands about what runs and talks. */
export const TOPOLOGY_COMMANDS: readonly CommandHead[] = [
  {
    name: 'topology',
    args: [],
    summary: {
      en: 'show who talks with whom and who was reached from the internet, by connections of machines and by traces',
      ja: 'マシンの接続とトレースから、通信の相手とインターネットからの到達を表示',
    },
    options: ['service', 'account', 'limit', 'json', 'sample', ...BASICS],
    load: async () => (await import('../commands/topology.ts')).runTopology,
  },
];
