import type { Localized } from '#kernel';

/** Why a rule matches a request, does not, or is not known to; by the code of the reason. `{places}` are its params. */
export const REASON_TEXTS: Readonly<Record<string, Localized>> = {
  'no-match': { en: 'It does not match.', ja: '一致しません。' },
  'argument-name-decoding-undocumented': {
    en: 'How AWS decodes names of arguments is not documented.',
    ja: '引数名のデコード方法は AWS のドキュメントに記載がありません。',
  },
  'argument-without-value-undocumented': {
    en: 'How AWS reads an argument without a value is not documented.',
    ja: '値のない引数の扱いは AWS のドキュメントに記載がありません。',
  },
  'as-documented': {
    en: 'By what AWS documents of this managed rule.',
    ja: 'このマネージドルールについて AWS が公開している条件による判定です。',
  },
  asn: { en: 'The sender is in network AS{asn}.', ja: '送信元は AS{asn} に属しています。' },
  'asn-not-given': {
    en: 'The network of the sender is not in the text of a request.',
    ja: '送信元の AS 番号はリクエストのテキストからは分かりません。',
  },
  'body-over-limit': {
    en: 'More of the body was sent than is inspected here.',
    ja: '本文が検査上限を超えています。',
  },
  'byte-match': {
    en: '{field} matches {string} ({position}).',
    ja: '{field} が {string} に一致します（{position}）。',
  },
  'byte-match-reading-undocumented': {
    en: 'Whether {field} matches depends on how AWS reads it, which is not documented.',
    ja: '{field} が一致するかどうかは、ドキュメントにない AWS の解釈方法に左右されます。',
  },
  'clean-client': {
    en: 'It judges who sends; an attacker may choose a client it does not know.',
    ja: '送信者を判定するルールです。攻撃者は該当しないクライアントを選べます。',
  },
  'client-address-not-given': {
    en: 'The address of the sender is not in the text of a request.',
    ja: '送信元アドレスはリクエストのテキストからは分かりません。',
  },
  'cookie-without-value-undocumented': {
    en: 'How AWS reads a cookie without a value is not documented.',
    ja: '値のない Cookie の扱いは AWS のドキュメントに記載がありません。',
  },
  country: { en: 'The sender is in {country}.', ja: '送信元の国は {country} です。' },
  'country-not-given': {
    en: 'The country of the sender is not in the text of a request.',
    ja: '送信元の国はリクエストのテキストからは分かりません。',
  },
  'documented-for-cve': {
    en: 'AWS documents that this rule covers the CVE; its pattern is not published.',
    ja: 'この CVE への対応を AWS が公表しているルールです。パターンは公開されていません。',
  },
  'documented-for-cve-with-others': {
    en: 'AWS documents that this and other rules cover the CVE between them; which of them sees this request is not.',
    ja: '複数のルールでこの CVE に対応すると AWS が公表していますが、どのルールがこのリクエストを検出するかは公表されていません。',
  },
  'empty-component-undocumented': {
    en: 'How AWS reads an empty part of a request is not documented.',
    ja: '空の要素の扱いは AWS のドキュメントに記載がありません。',
  },
  'field-empty': { en: 'What it inspects is empty.', ja: '検査対象が空です。' },
  'fingerprint-not-given': {
    en: 'The {kind} fingerprint of the sender is not in the text of a request.',
    ja: '送信元の {kind} フィンガープリントはリクエストのテキストからは分かりません。',
  },
  'forwarded-address-invalid': {
    en: 'The forwarded address is none: the fallback of the rule counts.',
    ja: '転送元アドレスが不正なため、ルールのフォールバック動作に従います。',
  },
  'forwarded-header-absent': {
    en: 'The request has no header with the forwarded address: the rule is not applied.',
    ja: '転送元アドレスのヘッダーがないため、ルールは適用されません。',
  },
  'fragment-over-limit-undocumented': {
    en: 'How AWS reads so long a fragment is not documented.',
    ja: '長すぎるフラグメントの扱いは AWS のドキュメントに記載がありません。',
  },
  'header-name-case-undocumented': {
    en: 'Whether letter case of header names counts here is not documented.',
    ja: 'ヘッダー名の大文字・小文字の扱いは AWS のドキュメントに記載がありません。',
  },
  'invalid-json-match': {
    en: 'The body is no valid JSON, and the rule takes that for a match.',
    ja: '本文が正しい JSON ではなく、ルールの設定により一致とみなします。',
  },
  'invalid-json-no-match': {
    en: 'The body is no valid JSON, and the rule takes that for no match.',
    ja: '本文が正しい JSON ではなく、ルールの設定により不一致とみなします。',
  },
  'ip-set': { en: 'The sender is in the IP set {arn}.', ja: '送信元は IP セット {arn} に含まれています。' },
  'ip-set-not-seen': { en: 'The IP set {arn} was not seen.', ja: 'IP セット {arn} を確認できませんでした。' },
  'json-values-undocumented': {
    en: 'How AWS takes these values out of JSON is not documented.',
    ja: 'この JSON からの値の取り出し方は AWS のドキュメントに記載がありません。',
  },
  label: { en: 'An earlier rule added the label {key}.', ja: '先のルールがラベル {key} を付けています。' },
  'label-unknown': {
    en: 'Whether an earlier rule added the label {key} is not known.',
    ja: '先のルールがラベル {key} を付けたかどうかは分かりません。',
  },
  'managed-group': {
    en: 'Managed group {vendor} {group} {version}: only what its vendor documents is known.',
    ja: 'マネージドグループ {vendor} {group} {version}: 公開されている情報だけが分かります。',
  },
  'managed-group-not-published': {
    en: 'The rules of the managed group {vendor} {group} are not published.',
    ja: 'マネージドグループ {vendor} {group} のルールは公開されていません。',
  },
  'managed-rule-not-published': {
    en: 'The pattern of this managed rule is not published.',
    ja: 'このマネージドルールのパターンは公開されていません。',
  },
  negated: { en: 'What it excludes does not match.', ja: '除外条件に一致しません。' },
  'not-seen': { en: '{member} of the WebACL was not seen.', ja: 'WebACL の {member} を確認できませんでした。' },
  'not-understood': {
    en: '{member} is missing or not of a documented form.',
    ja: '{member} がないか、公開されている形式ではありません。',
  },
  'origin-of-forwarded-address-not-known': {
    en: 'Where the forwarded address belongs is not known.',
    ja: '転送元アドレスの所在は分かりません。',
  },
  'oversize-match': {
    en: '{field} is longer than what is inspected, and the rule takes that for a match.',
    ja: '{field} が検査上限を超えており、ルールの設定により一致とみなします。',
  },
  'oversize-no-match': {
    en: '{field} is longer than what is inspected, and the rule takes that for no match.',
    ja: '{field} が検査上限を超えており、ルールの設定により不一致とみなします。',
  },
  'oversize-not-understood': {
    en: '{field} is longer than what is inspected, and what the rule does then is not understood.',
    ja: '{field} が検査上限を超えていますが、その場合のルールの動作が分かりません。',
  },
  'pattern-set-not-seen': {
    en: 'The regex pattern set {arn} was not seen.',
    ja: '正規表現パターンセット {arn} を確認できませんでした。',
  },
  'rate-of-many-requests': {
    en: 'It counts many requests; one alone does not reach its limit.',
    ja: '多数のリクエストを数えるルールです。1 件では上限に達しません。',
  },
  'regex-match': { en: '{field} matches the regular expression.', ja: '{field} が正規表現に一致します。' },
  'regex-not-supported': {
    en: 'The regular expression uses something that is not judged here.',
    ja: 'ここでは判定できない構文を含む正規表現です。',
  },
  'regex-reading-undocumented': {
    en: 'Whether {field} matches depends on how AWS reads it, which is not documented.',
    ja: '{field} が一致するかどうかは、ドキュメントにない AWS の解釈方法に左右されます。',
  },
  'repeated-header-undocumented': {
    en: 'How AWS reads a header that comes several times is not documented.',
    ja: '重複したヘッダーの扱いは AWS のドキュメントに記載がありません。',
  },
  'rule-group': { en: 'Rule group {arn}.', ja: 'ルールグループ {arn} です。' },
  'rule-group-not-seen': {
    en: 'The rule group {arn} was not seen.',
    ja: 'ルールグループ {arn} を確認できませんでした。',
  },
  'scope-down': {
    en: 'The request is outside of the part that this group is asked about.',
    ja: 'リクエストはスコープダウンの対象外です。',
  },
  size: {
    en: '{field} has a size {operator} {size}.',
    ja: '{field} のサイズが条件（{operator} {size}）を満たします。',
  },
  'size-near-limit': {
    en: 'How AWS counts the size of {field} this close to the limit is not documented.',
    ja: '境界付近での {field} のサイズの数え方は AWS のドキュメントに記載がありません。',
  },
  'size-over-limit-undocumented': {
    en: 'How AWS counts what is longer than it inspects is not documented.',
    ja: '検査上限を超えた場合のサイズの数え方は AWS のドキュメントに記載がありません。',
  },
  'sqli-detected': {
    en: '{field} looks like SQL injection by libinjection’s method, which stands in for AWS’s engine.',
    ja: '{field} は libinjection の手法では SQL インジェクションと判定されます（AWS のエンジンの代わりの推定です）。',
  },
  'sqli-not-detected': {
    en: '{field} is no SQL injection by libinjection’s method, which stands in for AWS’s engine.',
    ja: '{field} は libinjection の手法では SQL インジェクションと判定されません（AWS のエンジンの代わりの推定です）。',
  },
  'sqli-unknown': {
    en: 'Whether AWS’s engine takes {field} for SQL injection is not known.',
    ja: 'AWS のエンジンが {field} を SQL インジェクションと判定するかどうかは分かりません。',
  },
  'xss-detected': {
    en: '{field} looks like cross-site scripting by libinjection’s method, which stands in for AWS’s engine.',
    ja: '{field} は libinjection の手法では XSS と判定されます（AWS のエンジンの代わりの推定です）。',
  },
  'xss-not-detected': {
    en: '{field} is no cross-site scripting by libinjection’s method, which stands in for AWS’s engine.',
    ja: '{field} は libinjection の手法では XSS と判定されません（AWS のエンジンの代わりの推定です）。',
  },
  'xss-unknown': {
    en: 'Whether AWS’s engine takes {field} for cross-site scripting is not known.',
    ja: 'AWS のエンジンが {field} を XSS と判定するかどうかは分かりません。',
  },
  'statement-cannot-be-nested': {
    en: 'AWS takes this statement only at the top of a rule.',
    ja: 'このステートメントはルールの最上位でのみ使えます。',
  },
  'statement-too-large': {
    en: 'The statement is larger than AWS takes.',
    ja: 'ステートメントが AWS の上限を超えています。',
  },
  'too-many-readings': {
    en: 'The request can be read in more ways than are tried here.',
    ja: 'リクエストの解釈の組み合わせが多すぎるため、すべては試していません。',
  },
  'transformation-undocumented': {
    en: 'What {kind} makes of this text is not documented.',
    ja: 'このテキストに対する {kind} の結果は AWS のドキュメントに記載がありません。',
  },
};
