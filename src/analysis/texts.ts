import type { Localized } from '#kernel';

/**
 * Reasons that the engine gives on behalf of any rule. They are worded here once; a rule's own `texts.reasons`
 * hold what only it can say.
 */
export const SHARED_REASONS = {
  /** A kind that the rule needs was not fully seen: `{kind}`, `{state}`, `{code}`, `{detail}`. */
  blind: {
    en: '{kind} was not fully seen in this account ({state}, {code}: {detail}). What the rule needs may be missing.',
    ja: 'このアカウントの {kind} を完全には確認できませんでした（{state}、{code}: {detail}）。判定に必要な情報が欠けている可能性があります。',
  },
  /** Everything the rule needs is seen again: closes an earlier `blind`. */
  'in-sight': {
    en: 'Everything the rule needs was seen in this account.',
    ja: 'このアカウントで判定に必要な情報をすべて確認できました。',
  },
  /** The good state of the title holds. */
  met: {
    en: 'It is as it should be.',
    ja: 'あるべき状態になっています。',
  },
  /** A member that the answer must have is not there: `{member}`. */
  missing: {
    en: '{member} was not seen: what the rule rests on is missing.',
    ja: '{member} を確認できませんでした。判定の根拠が欠けています。',
  },
  /** The answer has a shape that AWS does not document. */
  unreadable: {
    en: 'The answer has a shape that the rule cannot read.',
    ja: '応答の形式を解釈できませんでした。',
  },
  /** Somebody asked for the kind now; what came of it is another finding. */
  asked: {
    en: '{kind} is being looked at now.',
    ja: '{kind} は収集の対象になりました。',
  },
} as const satisfies Readonly<Record<string, Localized>>;
