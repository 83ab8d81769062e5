import type { Localized } from '#kernel';
import type { VerdictReason } from './contract.ts';

/** Why a verdict is what it is, in a sentence. */
export const VERDICT_TEXTS: Readonly<Record<VerdictReason | 'bare' | 'unseen', Localized>> = {
  'every-request-blocked': {
    en: 'Every known request is blocked by a rule whose content is seen, with padding in front of its body too.',
    ja: '既知のリクエストはすべて、内容を確認できるルールがブロックします（本文の前に詰め物をした場合も含みます）。',
  },
  'every-request-documented': {
    en: 'AWS documents that a managed rule covers this CVE; its pattern is not published, so it is no proof.',
    ja: 'マネージドルールがこの CVE に対応すると AWS が公表しています。パターンは非公開のため、証明ではありません。',
  },
  'all-get-through': {
    en: 'All known requests of one way to exploit it get through.',
    ja: '悪用手口の 1 つで、既知のリクエストがすべて通過します。',
  },
  'padding-gets-through': {
    en: 'Its requests get through once the body is padded beyond what the WebACL looks at.',
    ja: '本文を検査上限より長くすると、リクエストが通過します。',
  },
  'one-gets-through': {
    en: 'A known request gets through, and each of them may be the whole attack.',
    ja: '既知のリクエストの 1 つが通過し、それだけで攻撃が成立しうるものです。',
  },
  'some-get-through': {
    en: 'Some steps of the attack are stopped and some get through; which of them are needed is not known.',
    ja: '攻撃手順の一部は止まり、一部は通過します。どの手順が不可欠かは分かりません。',
  },
  'likely-only': {
    en: 'Only SQL injection or cross-site scripting detection would stop it, whose engine AWS does not publish.',
    ja: '止めるのは SQL インジェクション・XSS 検出だけです。AWS はそのエンジンを公開していないため、証明になりません。',
  },
  'challenge-only': {
    en: 'It is only asked for a token by CAPTCHA or Challenge, which an attacker can get.',
    ja: 'CAPTCHA または Challenge でトークンを求めるだけです。攻撃者もトークンを取得できます。',
  },
  'content-not-seen': {
    en: 'What decides is not seen: a rule that is not published, or something that was not collected.',
    ja: '判定を左右する内容を確認できません（非公開のルール、または未収集のリソースです）。',
  },
  'values-from-responses': {
    en: 'The attack needs values that only a response gives: the known requests are not the whole of it.',
    ja: '応答からしか得られない値が必要なため、既知のリクエストだけでは攻撃の全体が分かりません。',
  },
  'variants-left-out': {
    en: 'What is known is stopped, but some known ways to exploit it could not be rendered.',
    ja: '確認できた手口はすべて止まりますが、変換できなかった手口があります。',
  },
  'no-known-request': {
    en: 'No request of this CVE is known that a WebACL could be asked about.',
    ja: 'WebACL で判定できる、この CVE のリクエストが知られていません。',
  },
  bare: {
    en: 'No WebACL looks at the requests that come in here.',
    ja: 'ここから入るリクエストを検査する WebACL がありません。',
  },
  unseen: {
    en: 'Whether a WebACL looks at the requests here was not seen, or the way itself is not sure.',
    ja: 'WebACL の有無、または経路そのものを確認できませんでした。',
  },
};
