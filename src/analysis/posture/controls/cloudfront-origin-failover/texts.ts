import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'CloudFront distributions have a second origin to fall back on',
    ja: 'CloudFront ディストリビューションにフェイルオーバー用のオリジンがある',
  },
  why: {
    en: 'When the one origin is down, everything that is not in the cache is down with it.',
    ja: '唯一のオリジンが停止すると、キャッシュにないコンテンツはすべて配信できなくなります。',
  },
  mend: {
    en: 'Make an origin group of the origin and a second one in another region, and let the behaviors point to the group.',
    ja: 'オリジンと別リージョンの二つ目のオリジンでオリジングループを作成し、ビヘイビアの向き先をそのグループにします。',
  },
  fix: {
    en: 'Give CloudFront a second origin in {account} ({count})',
    ja: '{account} の CloudFront のオリジンフェイルオーバーの設定（{count} 件）',
  },
  reasons: {
    'no-failover': { en: 'It has no origin group.', ja: 'オリジングループがありません。' },
  },
};
