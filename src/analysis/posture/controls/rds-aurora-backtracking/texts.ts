import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Aurora MySQL clusters can be turned back in time',
    ja: 'Aurora MySQL クラスターのバックトラックが有効になっている',
  },
  why: {
    en: 'Backtracking undoes a destructive statement in minutes, where a restore from backup takes hours.',
    ja: 'バックトラックがあれば、破壊的な操作を数分で取り消せます。バックアップからの復元には数時間かかります。',
  },
  mend: {
    en: 'It can be chosen only at creation: restore or clone the cluster with a backtrack window and switch over.',
    ja: '作成時にのみ有効にできます。バックトラックウィンドウを指定して復元またはクローンし、切り替えます。',
  },
  fix: {
    en: 'Turn on backtracking of Aurora clusters in {account} ({count})',
    ja: '{account} の Aurora クラスターのバックトラックの有効化（{count} 件）',
  },
  reasons: {
    'no-backtracking': { en: 'It has no backtrack window.', ja: 'バックトラックウィンドウが設定されていません。' },
    serverless: {
      en: 'Aurora Serverless v1 knows no backtracking.',
      ja: 'Aurora Serverless v1 はバックトラックに対応していません。',
    },
    'other-engine': { en: 'It is of an engine to which this does not apply.', ja: '対象外のエンジンです。' },
  },
};
