import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'S3 access points block public access',
    ja: 'S3 アクセスポイントのパブリックアクセスがブロックされている',
  },
  why: {
    en: 'An access point has its own policy: without the block it can open data that the bucket keeps private.',
    ja: 'アクセスポイントは独自のポリシーを持ちます。ブロックがないと、バケットでは非公開のデータを公開できてしまいます。',
  },
  mend: {
    en: 'The settings cannot be changed later: create a new access point with all four on, move its users over and delete the old one.',
    ja: '設定は後から変更できません。4 つの設定をすべてオンにしたアクセスポイントを新しく作成し、利用者を移行してから古いものを削除します。',
  },
  fix: {
    en: 'Replace s3 access points without the block in {account} ({count})',
    ja: '{account} のS3 アクセスポイントの作り直し（{count} 件）',
  },
  reasons: {
    off: { en: 'Switched off: {settings}.', ja: '無効になっている設定があります: {settings}' },
  },
};
