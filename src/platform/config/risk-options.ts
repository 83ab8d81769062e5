import { defineOptions } from './definition.ts';

/** Options of the command about risk over time. */
export const RISK_OPTIONS = defineOptions({
  riskDay: {
    type: 'string',
    flag: '--day <day>',
    env: [],
    description: {
      en: 'show the steps of one day (UTC), such as 2026-11-26, with the vulnerabilities and resources that moved most',
      ja: '指定した日（UTC、例: 2026-11-26）の増減を、主な脆弱性とリソースとともに表示',
    },
  },
});
