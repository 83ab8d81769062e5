import type { RuleHead } from '../../rule.ts';
import { WEB_ACL_REASONS } from './web-acl-reasons.ts';

/** One finding for each WebACL and kind of weakness, however many places of it are weak. */
export const WEB_ACL_RULE = {
  id: 'web-acl-stops-as-it-seems',
  severity: 'medium',
  answers: [],
  fix: { id: 'strengthen-web-acl', per: 'resource' },
  needs: ['AWS::WAFv2::WebACL', 'AWS::WAFv2::RuleGroup', 'AWS::WAFv2::ManagedRuleGroup'],
  sources: [
    { url: 'https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-testing.html', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-rule-group-override-options.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/waf/latest/developerguide/waf-oversize-request-components.html',
      read: '2026-11-26',
    },
  ],
  texts: {
    title: { en: 'The WebACL stops what it seems to stop', ja: 'WebACL が見かけどおりにリクエストを止める' },
    why: {
      en: 'Rules that only count, overrides that AWS ignores, old versions and early allows leave a WebACL that looks complete and lets attacks through.',
      ja: 'カウントのみのルール、無視されるオーバーライド、古いバージョン、先に許可するルールがあると、整って見える WebACL を攻撃が通り抜けます。',
    },
    mend: {
      en: 'See each weak place with what to do about it: `yagura waf audit`. Let rules block once their counted matches hold no ordinary requests.',
      ja: '弱点ごとの対処を `yagura waf audit` で確認してください。カウント結果に通常のリクエストが含まれないことを確かめ、ルールをブロックに切り替えてください。',
    },
    reasons: {
      ...WEB_ACL_REASONS,
      strong: { en: 'The WebACL has no such weakness.', ja: 'WebACL にこの弱点はありません。' },
      read: { en: 'The WebACL was read as a whole.', ja: 'WebACL の内容をすべて確認できました。' },
      unread: {
        en: 'The rules of the WebACL were not read: whether it stops anything is not known.',
        ja: 'WebACL のルールを読み取れなかったため、リクエストを止めるかどうかは不明です。',
      },
      'groups-unread': {
        en: 'Rule groups in use were not read, and what their rules do is not known: {groups}.',
        ja: '使用中のルールグループを読み取れず、ルールの動作は不明です: {groups}。',
      },
      'attachments-unread': {
        en: 'What the WebACL is attached to was not seen.',
        ja: 'WebACL が関連付けられているリソースを確認できませんでした。',
      },
    },
  },
} as const satisfies RuleHead;
