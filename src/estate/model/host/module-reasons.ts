import type { Localized } from '#kernel';

/** Why it is not known of a process all that it has loaded. */
export const MODULE_REASONS: Readonly<Record<string, Localized>> = {
  'no-preload': {
    en: 'started without the preload: native extensions alone are seen',
    ja: 'プリロードなしで起動されており、ネイティブ拡張のみ確認できます',
  },
  'no-hooks': {
    en: 'this Node.js does not show its ES modules (22.15 and later do)',
    ja: 'この Node.js では ES モジュールを確認できません（22.15 以降で対応）',
  },
  late: { en: 'the preload was not the first to load', ja: 'プリロードより前に読み込まれたものがあります' },
  bundled: {
    en: 'the program is a bundle, or has parts of one: packages may be inside it',
    ja: 'バンドルされたプログラムのため、パッケージが内部に含まれる可能性があります',
  },
  'own-loader': {
    en: 'a loader runs modules past Node.js',
    ja: 'Node.js を介さずにモジュールを実行するローダーが使われています',
  },
  'other-source': {
    en: 'code was loaded that is no file',
    ja: 'ファイル以外から読み込まれたコードがあります',
  },
  threads: { en: 'a thread told nothing of itself', ja: '報告のないスレッドがあります' },
  interpreters: { en: 'several interpreters run in it', ja: '1 つのプロセスで複数のインタープリターが動いています' },
  editable: {
    en: 'packages are installed as links to folders elsewhere',
    ja: '編集可能モードでインストールされたパッケージがあります',
  },
  unattributed: {
    en: 'a module belongs to no package that is recorded',
    ja: '所属パッケージを特定できないモジュールがあります',
  },
  unreadable: { en: 'something it loaded could not be read', ja: '読み取れないファイルがありました' },
  'too-many': { en: 'more than the limit', ja: '件数の上限を超えました' },
  'other-owner': {
    en: 'what was written for it belongs to another user and is not believed',
    ja: '報告ファイルの所有者が異なるため、信用できません',
  },
  damaged: { en: 'what it wrote could not be understood', ja: '報告ファイルを解釈できませんでした' },
};
