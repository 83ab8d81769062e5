import type { Localized } from '#kernel';
import type { InternetFacing, TopologyNodeKind } from '#api/contract';

export const TOPOLOGY_TEXTS = {
  asked: {
    en: 'As of {at}, from the connections of {hosts} machines and the traces of {services} services. Who sends neither is not shown.',
    ja: '{at} 時点。{hosts} 台のマシンの接続と {services} 件のサービスのトレースに基づきます。どちらも送らないものは表示されません。',
  },
  nothing: {
    en: 'No machine reports and no service sends traces yet: run `yagura agent` on machines, or take traces with `yagura serve --otlp-key`.',
    ja: '報告するマシンも、トレースを送るサービスもまだありません。マシンで `yagura agent` を実行するか、`yagura serve --otlp-key` でトレースを受信してください。',
  },
  reached: { en: 'Reached from the internet:', ja: 'インターネットから到達されたもの:' },
  talks: { en: 'Who talks with whom:', ja: '通信の相手:' },
  name: { en: 'Name', ja: '名前' },
  kind: { en: 'Kind', ja: '種類' },
  proof: { en: 'Proof', ja: '証拠' },
  client: { en: 'Client', ja: 'クライアント' },
  from: { en: 'From', ja: '発信元' },
  to: { en: 'To', ja: '宛先' },
  port: { en: 'Port', ja: 'ポート' },
  system: { en: 'How', ja: '方式' },
  count: { en: 'Count', ja: '件数' },
  last: { en: 'Last seen', ja: '最終確認' },
  more: { en: '… and {count} more (--limit)', ja: '… ほか {count} 件（--limit）' },
  left: {
    en: 'Not shown for want of space: {nodes} nodes, {edges} edges, {hosts} machines.',
    ja: '件数の上限により表示していないもの: ノード {nodes} 件、通信 {edges} 件、マシン {hosts} 台。',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export const NODE_KIND_TEXTS: Readonly<Record<TopologyNodeKind, Localized>> = {
  service: { en: 'service', ja: 'サービス' },
  program: { en: 'program', ja: 'プログラム' },
  host: { en: 'machine', ja: 'マシン' },
  database: { en: 'database', ja: 'データベース' },
  queue: { en: 'queue', ja: 'キュー' },
  resource: { en: 'resource', ja: 'リソース' },
  external: { en: 'external', ja: '外部' },
  address: { en: 'address', ja: 'アドレス' },
  internet: { en: 'internet', ja: 'インターネット' },
};

/** How an address of the internet was seen, the surest first. */
export const PUBLIC_PROOF_TEXTS: Readonly<Record<InternetFacing['proof'], Localized>> = {
  socket: { en: 'connection', ja: '接続' },
  peer: { en: 'trace (peer)', ja: 'トレース（接続元）' },
  forwarded: { en: 'trace (header, may be forged)', ja: 'トレース（ヘッダー、偽装の可能性あり）' },
};

export const EDGE_PROOF_TEXTS: Readonly<Record<'socket' | 'trace', Localized>> = {
  socket: { en: 'connection', ja: '接続' },
  trace: { en: 'trace', ja: 'トレース' },
};
