import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Attached EBS volumes are encrypted', ja: 'アタッチされた EBS ボリュームが暗号化されている' },
  why: {
    en: 'Snapshots and copies of a plain volume are plain too, and may leave the account with nobody asking a key.',
    ja: '暗号化されていないボリュームのスナップショットやコピーも平文です。鍵の許可なしにアカウントの外へ持ち出せます。',
  },
  mend: {
    en: 'A volume cannot be encrypted in place: take a snapshot, copy it with encryption, make a volume of the copy and change it over while the instance is stopped.',
    ja: '既存のボリュームをその場で暗号化することはできません。スナップショットを暗号化付きでコピーし、そこから作成したボリュームに、インスタンスを停止して入れ替えます。',
  },
  fix: {
    en: 'Encrypt attached volumes in {account} ({count})',
    ja: '{account} のアタッチ済みボリュームの暗号化（{count} 件）',
  },
  reasons: {
    'not-encrypted': { en: 'It is attached and not encrypted.', ja: 'アタッチされていますが、暗号化されていません。' },
    detached: { en: 'It is attached to nothing.', ja: 'どのインスタンスにもアタッチされていません。' },
  },
};
