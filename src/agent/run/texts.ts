import type { Localized } from '#kernel';

/** What an agent says while it runs: when something changed, not at every look. */
export const RUN_TEXTS = {
  begins: {
    en: 'watching {root} every {seconds} s, reporting to {host}; what waits is kept in {state}',
    ja: '{root} を {seconds} 秒ごとに観測し、{host} に報告します。未送信分は {state} に保存します',
  },
  ends: { en: 'ended; {count} looks wait', ja: '終了しました。未送信の観測は {count} 件です' },
  enrolled: {
    en: 'enrolled as {agent}; only a server with the key {key} is believed from now on',
    ja: '{agent} として登録しました。以後は鍵 {key} を持つサーバーだけを信用します',
  },
  reports: { en: '{host} takes reports', ja: '{host} への報告を開始しました' },
  waits: {
    en: 'not sent: {reason}. Mend: {mend}. Looks are kept and sent later ({count} wait)',
    ja: '送信できません: {reason}。対処: {mend}。観測は保存し、後で送信します（未送信 {count} 件）',
  },
  busy: {
    en: '{host} is busy: the next report in {seconds} s',
    ja: '{host} が混み合っています。次の報告は {seconds} 秒後です',
  },
  drained: { en: 'all looks that waited were sent', ja: '未送信だった観測をすべて送信しました' },
  refused: {
    en: 'a look was thrown away: {reason}. Mend: {mend}',
    ja: '観測を 1 件破棄しました: {reason}。対処: {mend}',
  },
  inventoryRefused: {
    en: 'the list of installed packages was not taken: {reason}. Mend: {mend}',
    ja: 'インストール済みパッケージの一覧が受理されませんでした: {reason}。対処: {mend}',
  },
  full: {
    en: '{count} older looks were thrown away: there is no more room for what waits',
    ja: '保存領域が足りないため、古い観測を {count} 件破棄しました',
  },
  thinned: {
    en: '{count} older looks were thrown away: the server asked for fewer',
    ja: 'サーバーの要求により、古い観測を {count} 件破棄しました',
  },
  damaged: {
    en: 'a kept look could not be read and was passed over: {detail}',
    ja: '保存した観測を読み取れないため、読み飛ばしました: {detail}',
  },
  disk: {
    en: 'a look could not be kept on disk and is held in memory: {detail}',
    ja: '観測をディスクに保存できないため、メモリに保持します: {detail}',
  },
  progressDamaged: {
    en: 'progress.json is damaged: the count of looks begins anew',
    ja: 'progress.json が破損しているため、観測の通し番号を振り直します',
  },
  notKept: {
    en: 'how far the agent came could not be kept: {reason}',
    ja: '進捗を保存できません: {reason}',
  },
  packagesFailed: {
    en: 'installed packages could not be read: {reason}',
    ja: 'インストール済みパッケージを読み取れませんでした: {reason}',
  },
  packagesTooMany: {
    en: 'the list of {count} installed packages is larger than a server takes and is not sent',
    ja: 'インストール済みパッケージの一覧（{count} 件）がサーバーの上限を超えるため、送信しません',
  },
  lookFailed: { en: 'a look failed: {reason}', ja: '観測に失敗しました: {reason}' },
  unseen: {
    en: 'not seen: {what}: {howMany} ({why}). Mend: {mend}',
    ja: '確認できないもの: {what}: {howMany} 件（{why}）。{mend}',
  },
} as const satisfies Readonly<Record<string, Localized>>;
