import type { Localized } from '#kernel';
import type { RemarkCode } from './contract.ts';

/** One sentence for each remark; `{places}` are its params. */
export const REMARK_TEXTS: Readonly<Record<RemarkCode, Localized>> = {
  'rule-counts': {
    en: 'Rule {rule} only counts: what it matches is not stopped by it.',
    ja: 'ルール {rule} はカウントのみで、一致したリクエストを止めません。',
  },
  'group-counts': {
    en: 'Rule {rule} has the whole group {group} only count: none of its rules stops anything.',
    ja: 'ルール {rule} により、グループ {group} 全体がカウントのみになっています。グループ内のどのルールもリクエストを止めません。',
  },
  'override-names-nothing': {
    en: 'An override names {name}, which is no rule of {group}: AWS WAF ignores it without a word.',
    ja: 'オーバーライドが指定する {name} は {group} に存在しません。AWS WAF はこれを警告なしに無視します。',
  },
  'override-weakens': {
    en: 'An override sets {name} of {group} to {action}: it stops nothing any more.',
    ja: 'オーバーライドにより {group} の {name} が {action} になっており、リクエストを止めません。',
  },
  'version-before-cve': {
    en: '{group} is pinned to {version}; the rule for {cve} came with {since}.',
    ja: '{group} は {version} に固定されています。{cve} のルールは {since} で追加されました。',
  },
  'version-counts-cve': {
    en: '{group} is pinned to {version}, which only counts {cve}; it blocks from {since}.',
    ja: '{group} は {version} に固定されており、{cve} はカウントのみです。ブロックは {since} からです。',
  },
  'version-unknown': {
    en: '{group} is pinned to {version}, which the documentation read does not name: it may have expired.',
    ja: '{group} は {version} に固定されていますが、参照したドキュメントに記載がありません。期限切れの可能性があります。',
  },
  'version-candidate': {
    en: '{group} is pinned to the release candidate {version}: all of its rules only count.',
    ja: '{group} はリリース候補 {version} に固定されています。候補版のルールはすべてカウントのみです。',
  },
  'allow-comes-first': {
    en: 'Rule {rule} lets requests through before {count} blocking rules are asked, {first} first of them.',
    ja: 'ルール {rule} が、{first} をはじめとする {count} 個のブロックルールより先にリクエストを許可します。',
  },
  'scope-narrowed': {
    en: 'Rule {rule} asks {group} only about a part of the requests.',
    ja: 'ルール {rule} は、一部のリクエストだけを {group} で検査します。',
  },
  'body-not-seen-behind': {
    en: 'Rule {rule} does not see what a body hides behind the inspected bytes, and no rule blocks longer bodies.',
    ja: 'ルール {rule} は本文の検査上限より後ろを検査せず、上限を超える本文をブロックするルールもありません。',
  },
  'nothing-blocks': {
    en: 'No rule can block anything, and the default is to allow.',
    ja: 'ブロックできるルールが 1 つもなく、デフォルトアクションは許可です。',
  },
  'protects-nothing': {
    en: 'It is attached to nothing.',
    ja: 'どのリソースにも関連付けられていません。',
  },
};
