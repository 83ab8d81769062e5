import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Caches of REST APIs are encrypted', ja: 'REST API のキャッシュが暗号化されている' },
  why: {
    en: 'The cache holds answers of the API, with whatever data of customers they carry.',
    ja: 'キャッシュには、顧客データを含む API の応答が保存されます。',
  },
  mend: {
    en: 'In the API Gateway console choose the stage, “Stage details”, “Edit”, and turn on “Encrypt cache data”.',
    ja: 'API Gateway コンソールで対象のステージの詳細を編集し、「キャッシュデータを暗号化する」をオンにします。',
  },
  fix: {
    en: 'Encrypt caches of REST APIs in {account} ({count})',
    ja: '{account} の REST API のキャッシュの暗号化（{count} 件）',
  },
  reasons: {
    'not-encrypted': {
      en: 'A method is cached without encryption.',
      ja: '暗号化せずにキャッシュしているメソッドがあります。',
    },
    'no-cache': { en: 'It has no cache.', ja: 'キャッシュがありません。' },
    'method-not-seen': {
      en: 'The settings of a method were not fully seen.',
      ja: 'メソッドの設定を完全には確認できませんでした。',
    },
  },
};
