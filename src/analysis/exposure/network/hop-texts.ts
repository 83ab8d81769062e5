import type { Language, Localized, TextParams } from '#kernel';
import { fillParts } from './fill-parts.ts';

/** What decided at a station of a path, by the code of its note. */
export const HOP_TEXTS: Readonly<Record<string, Localized>> = {
  route: {
    en: 'Route {route} leads to {target}.',
    ja: 'ルート {route} により {target} に転送されます。',
  },
  'local-route': {
    en: 'The local route[ {route}] leads into the VPC.',
    ja: 'ローカルルート[（{route}）]により VPC 内に配送されます。',
  },
  'acl-entry': {
    en: 'Entry {entry} ({direction}) admits the traffic.',
    ja: '{direction}のルール番号 {entry} により許可されます。',
  },
  'group-rule': {
    en: 'A rule of {group} ({direction})[, {rule},] admits the traffic.',
    ja: '{group} の{direction}ルール[（{rule}）]により許可されます。',
  },
  translation: {
    en: 'The address {from} becomes {to}.',
    ja: 'アドレス {from} は {to} に変換されます。',
  },
  association: {
    en: 'The attachment is associated with {target}.',
    ja: 'アタッチメントは {target} に関連付けられています。',
  },
  listener: {
    en: 'The listener on {protocol} {port} takes the traffic[; rules {rules}][; hosts {hosts}][; paths {paths}].',
    ja: '{protocol} {port} のリスナーが受け付けます[（ルール: {rules}）][（ホスト: {hosts}）][（パス: {paths}）]。',
  },
  target: {
    en: 'The target is registered on port {port}[; its health is {health}].',
    ja: 'ポート {port} でターゲットに登録されています[（ヘルスステータス: {health}）]。',
  },
  endpoint: {
    en: 'The endpoint group names {endpoint}.',
    ja: 'エンドポイントグループに {endpoint} が登録されています。',
  },
  'endpoint-policy': {
    en: 'The policy of the endpoint restricts what it lets through[; actions: {actions}][; resources: {resources}][; principals: {principals}][; conditions on: {conditions}][; denied by: {denies}].',
    ja: 'エンドポイントポリシーにより、通過できるリクエストが限定されます[（アクション: {actions}）][（リソース: {resources}）][（プリンシパル: {principals}）][（条件キー: {conditions}）][（拒否ステートメント: {denies}）]。',
  },
  'endpoint-service': {
    en: 'The endpoint service {service} hands on to its load balancer.',
    ja: 'エンドポイントサービス {service} を経て、ロードバランサーに転送されます。',
  },
  'firewall-rule': {
    en: 'The firewall lets the traffic pass[ by {group}][ ({rule})].',
    ja: 'ファイアウォール[の {group} ][（{rule}）]により通過が許可されます。',
  },
  appliances: {
    en: 'The appliances behind the Gateway Load Balancer[ {balancer}] look at the traffic[; endpoint service {service}].',
    ja: 'Gateway Load Balancer[（{balancer}）]の背後にあるアプライアンスが通信を検査します[（エンドポイントサービス: {service}）]。',
  },
  behavior: {
    en: 'The behaviors for {paths} take the request.',
    ja: '{paths} に対するキャッシュビヘイビアがリクエストを受け付けます。',
  },
  origin: {
    en: 'The origin[ {origin}] is {host}[; access: {access}].',
    ja: 'オリジン[ {origin}] は {host} です[（アクセス制御: {access}）]。',
  },
  'api-mapping': {
    en: 'The domain {domain} leads to the stage[ {stage}].',
    ja: 'ドメイン {domain} はステージ[ {stage}] に割り当てられています。',
  },
  'api-routes': {
    en: 'The routes {routes} take the request.',
    ja: 'ルート {routes} がリクエストを受け付けます。',
  },
  'api-stage': {
    en: 'The stage {stage} offers {methods}.',
    ja: 'ステージ {stage} で {methods} が公開されています。',
  },
  integration: {
    en: 'The integration of {method} leads on.',
    ja: '{method} の統合によりバックエンドに転送されます。',
  },
  'function-url': {
    en: 'The function has the URL {url}[ with authentication {authentication}].',
    ja: '関数に URL {url} が設定されています[（認証タイプ: {authentication}）]。',
  },
  'function-policy': {
    en: 'The policy of the function lets it be invoked.',
    ja: '関数のリソースポリシーにより呼び出しが許可されています。',
  },
  'verified-access': {
    en: 'Verified Access offers {domain}.',
    ja: 'Verified Access で {domain} が公開されています。',
  },
  'search-domain': {
    en: 'The domain answers at a public endpoint.',
    ja: 'ドメインはパブリックエンドポイントで公開されています。',
  },
  database: {
    en: 'The database answers at this interface.',
    ja: 'データベースはこのインターフェイスで接続を受け付けます。',
  },
  'cluster-service': {
    en: 'The load balancer was made for {service}[ of the cluster {cluster}].',
    ja: 'このロードバランサーは[クラスター {cluster} の ]{service} のために作成されたものです。',
  },
  'cluster-endpoint': {
    en: 'The API server of the cluster answers at a public endpoint.',
    ja: 'クラスターの API サーバーはパブリックエンドポイントで公開されています。',
  },
};

/** The sentence about a station; empty when there is nothing to say. */
export function hopSentence(note: { readonly code: string; readonly params: TextParams }, language: Language): string {
  const template = Object.hasOwn(HOP_TEXTS, note.code) ? HOP_TEXTS[note.code] : undefined;
  return template === undefined ? note.code : fillParts(template, note.params, language);
}
