import type { Localized } from '#kernel';
import type { RemarkCode } from '#analysis/exposure/waf/audit';

/** What is weak in a WebACL, all places of one kind in one sentence. */
export const WEB_ACL_REASONS: Readonly<Record<RemarkCode, Localized>> = {
  'rule-counts': {
    en: 'What these rules match is only counted, not stopped: {rules}.',
    ja: '次のルールはカウントのみで、一致したリクエストを止めません: {rules}。',
  },
  'group-counts': {
    en: 'These groups only count as a whole, none of their rules stops anything: {groups} (rules {rules}).',
    ja: '次のグループは全体がカウントのみで、どのルールもリクエストを止めません: {groups}（ルール: {rules}）。',
  },
  'override-names-nothing': {
    en: 'Overrides of {groups} name rules that do not exist, which AWS WAF ignores without a word: {names}.',
    ja: '{groups} のオーバーライドに存在しないルール名が指定されており、AWS WAF は警告なしに無視します: {names}。',
  },
  'override-weakens': {
    en: 'Overrides of {groups} let these rules stop nothing any more: {names}.',
    ja: '{groups} のオーバーライドにより、次のルールはリクエストを止めません: {names}。',
  },
  'version-before-cve': {
    en: 'Pinned versions are older than the rules for {cves}: {groups} ({versions}).',
    ja: '固定されたバージョンが {cves} のルールより古いものです: {groups}（{versions}）。',
  },
  'version-counts-cve': {
    en: 'Pinned versions only count {cves}: {groups} ({versions}).',
    ja: '固定されたバージョンでは {cves} がカウントのみです: {groups}（{versions}）。',
  },
  'version-unknown': {
    en: 'Pinned versions are not documented and may have expired: {groups} ({versions}).',
    ja: '固定されたバージョンがドキュメントになく、期限切れの可能性があります: {groups}（{versions}）。',
  },
  'version-candidate': {
    en: 'Release candidates are pinned, all of whose rules only count: {groups} ({versions}).',
    ja: 'リリース候補が固定されており、そのルールはすべてカウントのみです: {groups}（{versions}）。',
  },
  'allow-comes-first': {
    en: 'These rules let requests through before rules that block are asked: {rules}.',
    ja: '次のルールが、ブロックするルールより先にリクエストを許可します: {rules}。',
  },
  'scope-narrowed': {
    en: 'Only a part of the requests is asked of {groups} (rules {rules}).',
    ja: '{groups} で検査されるのは一部のリクエストのみです（ルール: {rules}）。',
  },
  'body-not-seen-behind': {
    en: 'What a body hides behind the inspected bytes is not seen, and no rule blocks longer bodies: {rules}.',
    ja: '次のルールは本文の検査上限より後ろを検査せず、上限を超える本文をブロックするルールもありません: {rules}。',
  },
  'nothing-blocks': {
    en: 'No rule can block anything, and the default is to allow.',
    ja: 'ブロックできるルールが 1 つもなく、デフォルトアクションは許可です。',
  },
  'protects-nothing': {
    en: 'The WebACL is attached to nothing.',
    ja: 'WebACL がどのリソースにも関連付けられていません。',
  },
};
