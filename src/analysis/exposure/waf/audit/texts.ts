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

/** What to do about each remark. */
export const REMARK_MENDS: Readonly<Record<RemarkCode, Localized>> = {
  'rule-counts': {
    en: 'Set {rule} to Block once its counted matches are no ordinary traffic.',
    ja: 'カウントされた一致に通常の通信が含まれないことを確認し、{rule} を Block に切り替えてください。',
  },
  'group-counts': {
    en: 'Remove the override of {rule}, and set to Count only the rules of {group} that hit ordinary traffic.',
    ja: '{rule} のオーバーライドを外し、通常の通信に一致する {group} のルールだけを Count にしてください。',
  },
  'override-names-nothing': {
    en: 'Write the name as {group} has it, or remove the override.',
    ja: '{group} にある正しいルール名に直すか、オーバーライドを削除してください。',
  },
  'override-weakens': {
    en: 'Remove the override of {name}, or exempt only the traffic that needs it by its label.',
    ja: '{name} のオーバーライドを外すか、必要な通信だけをラベルで除外してください。',
  },
  'version-before-cve': {
    en: 'Use the default version of {group}, or at least {since}.',
    ja: '{group} を既定のバージョン、または {since} 以降にしてください。',
  },
  'version-counts-cve': {
    en: 'Use the default version of {group}, or at least {since}.',
    ja: '{group} を既定のバージョン、または {since} 以降にしてください。',
  },
  'version-unknown': {
    en: 'Look up which versions of {group} AWS still offers, and use the default one.',
    ja: 'AWS が提供中の {group} のバージョンを確認し、既定のバージョンにしてください。',
  },
  'version-candidate': {
    en: 'Use a released version of {group}.',
    ja: '{group} を正式リリースのバージョンにしてください。',
  },
  'allow-comes-first': {
    en: 'Put {rule} behind the rules that block, or have it add a label instead of allowing.',
    ja: '{rule} をブロックルールの後に移すか、許可の代わりにラベルを付ける設定にしてください。',
  },
  'scope-narrowed': {
    en: 'Check that what lies outside of the scope of {rule} needs no protection by {group}.',
    ja: '{rule} の対象外の通信に {group} による保護が不要か確認してください。',
  },
  'body-not-seen-behind': {
    en: 'Block bodies longer than what is inspected, where the application does not need them.',
    ja: 'アプリケーションに不要であれば、検査上限を超える本文をブロックしてください。',
  },
  'nothing-blocks': {
    en: 'Set at least one rule to Block.',
    ja: '少なくとも 1 つのルールを Block にしてください。',
  },
  'protects-nothing': {
    en: 'Associate it with what it should protect, or delete it.',
    ja: '保護すべきリソースに関連付けるか、削除してください。',
  },
};
