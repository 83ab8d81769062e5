import type { Localized } from '#kernel';

/** Why a package is taken for loaded, for not loaded, or for neither. */
export const LOADED_REASONS = {
  mapped: {
    en: 'code of it is in the memory of a process',
    ja: 'このパッケージのコードがプロセスのメモリ上にあります',
  },
  'built-in': { en: 'it is built into a program that runs', ja: '実行中のプログラムに組み込まれています' },
  'module-loaded': { en: 'a process says it has loaded it', ja: 'プロセス自身が読み込み済みと報告しています' },
  'class-loaded': { en: 'a class of it is loaded', ja: 'このパッケージのクラスが読み込まれています' },
  'kernel-runs': { en: 'it is the kernel that runs', ja: '実行中のカーネルです' },
  'library-idle': {
    en: 'it brings shared libraries alone, and none of them was in the memory of a process',
    ja: '共有ライブラリのみのパッケージで、どのプロセスのメモリ上にもありませんでした',
  },
  'module-absent': {
    en: 'every process of its runtime told all it has loaded, and it is not among that',
    ja: '該当ランタイムの全プロセスが読み込み済みの内容をすべて報告しており、その中に含まれません',
  },
  'class-absent': {
    en: 'no Java machine has the class that matters, and none holds the archive open',
    ja: '問題となるクラスはどの Java VM にも読み込まれておらず、アーカイブも開かれていません',
  },
  'other-kernel-runs': { en: 'another kernel runs', ja: '別のカーネルが実行中です' },
  'other-version': {
    en: 'code of another version of it is in memory, or of one that is no longer on disk',
    ja: '別のバージョン、またはディスクから消えたバージョンのコードがメモリ上にあります',
  },
  'not-observed': { en: 'no agent looks at the machine', ja: 'マシンを観測しているエージェントがありません' },
  'not-all-seen': {
    en: 'not everything that could have loaded it was seen',
    ja: '読み込んでいる可能性のあるものをすべては確認できていません',
  },
  'not-told': {
    en: 'nothing a machine shows from outside tells of this kind of package',
    ja: 'この種類のパッケージは、外から見える情報では判定できません',
  },
  opened: {
    en: 'a process holds its archive open, which does not prove that code of it was loaded',
    ja: 'プロセスがアーカイブを開いていますが、コードが読み込まれた証拠にはなりません',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export type LoadedReason = keyof typeof LOADED_REASONS;
