import type { Localized } from '#kernel';

/** What could not be seen, by the codes of a report. */
export const MISSED_WHAT: Readonly<Record<string, Localized>> = {
  processes: { en: 'processes', ja: 'プロセス' },
  'user-names': { en: 'names of users', ja: 'ユーザー名' },
  arguments: { en: 'arguments of processes', ja: 'プロセスの引数' },
  executable: { en: 'program files of processes', ja: 'プロセスの実行ファイル' },
  namespaces: { en: 'namespaces of processes', ja: 'プロセスの名前空間' },
  'network-namespaces': { en: 'network namespaces of processes', ja: 'プロセスのネットワーク名前空間' },
  'control-group': { en: 'control groups of processes', ja: 'プロセスの cgroup' },
  'mapped-code': { en: 'code in the memory of processes', ja: 'プロセスのメモリ上のコード' },
  'open-files': { en: 'open files of processes', ja: 'プロセスが開いているファイル' },
  sockets: { en: 'tables of sockets', ja: 'ソケットの一覧' },
  'socket-owners': { en: 'owners of ports and connections', ja: 'ポートと接続の所有プロセス' },
  listeners: { en: 'open ports', ja: '待ち受けポート' },
  connections: { en: 'connections', ja: '接続' },
  'jvm-classes': { en: 'classes of Java machines', ja: 'Java VM のクラス' },
  'built-in': { en: 'what running programs were built of', ja: '実行中のプログラムに組み込まれたもの' },
  'file-owners': { en: 'which packages brought files', ja: 'ファイルの所属パッケージ' },
  'loaded-modules': {
    en: 'what processes of Node.js and Python have loaded',
    ja: 'Node.js と Python のプロセスが読み込んだモジュール',
  },
  runtimes: { en: 'runtimes of processes', ja: 'プロセスのランタイム' },
  packages: { en: 'installed packages', ja: 'インストール済みパッケージ' },
};

/** Why, and what would mend it. */
export const MISSED_WHY: Readonly<Record<string, { readonly why: Localized; readonly mend: Localized }>> = {
  denied: {
    why: { en: 'not permitted', ja: '権限なし' },
    mend: {
      en: 'run as root, or with CAP_SYS_PTRACE and CAP_DAC_READ_SEARCH',
      ja: 'root、または CAP_SYS_PTRACE と CAP_DAC_READ_SEARCH を持つユーザーで実行してください',
    },
  },
  'not-seen': {
    why: { en: 'in none of the processes seen', ja: '見えているプロセスに該当なし' },
    mend: {
      en: 'run as root; connections that have ended belong to nobody any more',
      ja: 'root で実行してください。終了した接続にはすでに所有プロセスがありません',
    },
  },
  cut: {
    why: { en: 'longer than the limit', ja: '上限を超過' },
    mend: {
      en: 'nothing: the first part was read and the rest is unknown',
      ja: '対処はありません。先頭部分のみ読み取り、残りは不明です',
    },
  },
  'too-many': {
    why: { en: 'more than the limit', ja: '件数の上限を超過' },
    mend: {
      en: 'nothing: the rest is unknown, not absent',
      ja: '対処はありません。残りは「ない」のではなく不明です',
    },
  },
  'too-large': {
    why: { en: 'larger than the limit', ja: 'サイズの上限を超過' },
    mend: {
      en: 'read the file itself with `yagura inventory`',
      ja: 'ファイル自体を `yagura inventory` で調べてください',
    },
  },
  failed: {
    why: { en: 'could not be read', ja: '読み取りに失敗' },
    mend: { en: 'check the disk and its mounts, then run again', ja: 'ディスクとマウントを確認し、再実行してください' },
  },
  later: {
    why: { en: 'left to the next look', ja: '次回の観測に持ち越し' },
    mend: { en: 'nothing: the next look asks them', ja: '対処はありません。次回の観測で確認します' },
  },
  refused: {
    why: { en: 'left out by the server', ja: 'サーバーが除外' },
    mend: {
      en: 'bring agent and server to the same version; what is beyond the limits stays unknown',
      ja: 'エージェントとサーバーを同じバージョンにしてください。上限を超えた分は不明のままです',
    },
  },
  off: {
    why: { en: 'not asked for', ja: '未指定' },
    mend: { en: 'run with --jvm-classes', ja: '--jvm-classes を付けて実行してください' },
  },
};

/** Why it is not known whether a class is loaded. */
export const CLASS_REASONS: Readonly<Record<string, Localized>> = {
  'other-user': {
    en: 'the VM belongs to another user: run as that user or as root',
    ja: 'VM が別のユーザーのものです。そのユーザーか root で実行してください',
  },
  'attach-disabled': {
    en: 'the VM takes no questions (-XX:+DisableAttachMechanism)',
    ja: 'VM がアタッチを無効にしています（-XX:+DisableAttachMechanism）',
  },
  'no-signal-handler': {
    en: 'the VM does not catch the signal that opens its socket (-Xrs, or it is starting)',
    ja: 'VM がソケットを開くためのシグナルを受け付けていません（-Xrs、または起動中）',
  },
  'no-trigger': {
    en: 'no attach file could be made in /tmp or in its working folder',
    ja: '/tmp と作業フォルダのどちらにもアタッチ用ファイルを作れませんでした',
  },
  'no-socket': { en: 'the VM opened no socket in time', ja: 'VM が時間内にソケットを開きませんでした' },
  'foreign-socket': { en: 'the socket belongs to somebody else', ja: 'ソケットの所有者が VM と異なります' },
  'no-answer': { en: 'the VM did not answer in time', ja: 'VM が時間内に応答しませんでした' },
  refused: { en: 'the VM refused the question', ja: 'VM が要求を拒否しました' },
  'too-long': { en: 'the list of classes is longer than the limit', ja: 'クラスの一覧が上限を超えました' },
  gone: { en: 'the process ended', ja: 'プロセスが終了しました' },
  'command-unknown': {
    en: 'the VM does not know the question: it is older than Java 9',
    ja: 'VM がこの要求に対応していません（Java 9 より前）',
  },
  cut: { en: 'the list of classes was not whole', ja: 'クラスの一覧が途中で切れました' },
};
