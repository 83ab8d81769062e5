import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Trails encrypt their log files with a KMS key', ja: '証跡のログファイルが KMS キーで暗号化されている' },
  why: {
    en: 'With a key of its own, reading the logs needs a right to the key besides a right to the bucket.',
    ja: '専用の KMS キーで暗号化すると、ログを読むにはバケットの権限に加えてキーの権限も必要になります。',
  },
  mend: {
    en: 'In the CloudTrail console open the trail, edit “General details”, turn on “Log file SSE-KMS encryption” and choose a key whose policy lets CloudTrail use it.',
    ja: 'CloudTrail コンソールで証跡の「一般的な詳細」を編集し、「ログファイルの SSE-KMS 暗号化」を有効にして、CloudTrail の使用を許可したキーを選びます。',
  },
  fix: {
    en: 'Encrypt the log files of trails in {account} ({count})',
    ja: '{account} の証跡ログファイルの暗号化（{count} 件）',
  },
  reasons: {
    'no-key': {
      en: 'The trail encrypts its log files with no KMS key.',
      ja: '証跡のログファイルに KMS キーが使われていません。',
    },
    'owned-elsewhere': {
      en: 'The trail belongs to another account and is judged there.',
      ja: '証跡は別のアカウントが所有しており、そのアカウントで判定します。',
    },
  },
};
