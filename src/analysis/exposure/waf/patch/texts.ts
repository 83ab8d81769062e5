import type { Localized } from '#kernel';
import type { NoPatch, PatchRemark } from './contract.ts';

/** What is to be known of a virtual patch, or why there is none. */
export const PATCH_TEXTS: Readonly<Record<PatchRemark | NoPatch['reason'] | 'made', Localized>> = {
  made: {
    en: 'The rule blocks all known requests and none of the ordinary ones it was tried on. Roll it out in Count first.',
    ja: 'このルールは既知のリクエストをすべてブロックし、試した通常のリクエストはブロックしません。まず Count で適用してください。',
  },
  'closes-the-path': {
    en: 'Nothing but the path tells some of these requests: the rule closes that path for everybody.',
    ja: 'パス以外に手がかりのないリクエストがあるため、そのパスを全員に対して閉じます。',
  },
  'padding-remains': {
    en: 'A body padded beyond what is looked at still gets through; block long bodies beside it.',
    ja: '検査上限を超えて本文に詰め物をすると通過します。長い本文をブロックするルールを併用してください。',
  },
  'spelling-remains': {
    en: 'Some other spelling of the same request gets through.',
    ja: '同じ意味の別の表記で通過するものがあります。',
  },
  'values-from-responses': {
    en: 'Some values come from responses: real requests may differ from the known ones.',
    ja: '応答から得る値があるため、実際のリクエストは既知のものと異なる場合があります。',
  },
  'steps-beside-pass': {
    en: 'Ordinary sign-ins, and fetches of what an earlier step left, are let through: by themselves they are no attack.',
    ja: '通常のサインインや、前の手順が残したものの取得は通します。単独では攻撃にならないためです。',
  },
  'no-known-request': {
    en: 'No request of this CVE is known that a rule could block.',
    ja: 'ルールでブロックできる、この CVE のリクエストが知られていません。',
  },
  'nothing-distinguishes': {
    en: 'Nothing tells some of the known requests from ordinary use: a rule that blocked them would block the feature.',
    ja: '既知のリクエストの一部は通常の利用と区別できません。ブロックすると機能そのものを止めてしまいます。',
  },
};
