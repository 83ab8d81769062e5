import type { CommandHead } from '../command.ts';
import { BASICS } from './option-groups.ts';

/** Heads of the commands about WebACLs. */
export const WAF_COMMANDS: readonly CommandHead[] = [
  {
    name: 'waf test',
    args: [],
    summary: {
      en: 'say what a WebACL does with a request given as text (nothing is sent)',
      ja: 'テキストのリクエストに対する WebACL の動作を判定（送信はしない）',
    },
    options: ['webAcl', 'webAclFile', 'requestFile', 'wafResource', 'clientIp', 'country', 'json', 'sample', ...BASICS],
    load: async () => (await import('../commands/waf-test.ts')).runWafTest,
  },
  {
    name: 'waf audit',
    args: ['[web-acl]'],
    summary: {
      en: 'show what makes WebACLs stop less than they seem to',
      ja: 'WebACL の防御を弱めている設定を表示',
    },
    options: ['webAclFile', 'failOn', 'json', 'sample', ...BASICS],
    load: async () => (await import('../commands/waf-audit.ts')).runWafAudit,
  },
  {
    name: 'waf verdict',
    args: ['<cve>'],
    summary: {
      en: 'show at which entrances a CVE is stopped, and the request that gets through',
      ja: 'CVE の攻撃がどの入口で止まるか、通過するリクエストは何かを表示',
    },
    options: ['webAclFile', 'wafResource', 'json', 'sample', ...BASICS],
    load: async () => (await import('../commands/waf-verdict.ts')).runWafVerdict,
  },
  {
    name: 'waf patch',
    args: ['<cve>'],
    summary: {
      en: 'make the smallest rule that blocks all known requests of a CVE and no ordinary one',
      ja: 'CVE の既知のリクエストをすべて止め、通常のリクエストを通す最小のルールを作成',
    },
    options: ['webAcl', 'webAclFile', 'patchFormat', 'benign', 'json', 'sample', ...BASICS],
    load: async () => (await import('../commands/waf-patch.ts')).runWafPatch,
  },
];
