import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Trails sign their log files', ja: '証跡のログファイルの検証が有効になっている' },
  why: {
    en: 'Without digests nobody can prove that log files were not changed or deleted after an intrusion.',
    ja: 'ダイジェストがないと、侵入後にログファイルが改ざんや削除を受けていないことを証明できません。',
  },
  mend: {
    en: 'In the CloudTrail console open the trail, edit “General details” and turn on “Log file validation”.',
    ja: 'CloudTrail コンソールで証跡の「一般的な詳細」を編集し、「ログファイルの検証」を有効にします。',
  },
  fix: {
    en: 'Sign the log files of trails in {account} ({count})',
    ja: '{account} の証跡ログファイルの検証を有効化（{count} 件）',
  },
  reasons: {
    'not-validated': {
      en: 'The trail writes no digests of its log files.',
      ja: '証跡がログファイルのダイジェストを作成していません。',
    },
    'owned-elsewhere': {
      en: 'The trail belongs to another account and is judged there.',
      ja: '証跡は別のアカウントが所有しており、そのアカウントで判定します。',
    },
  },
};
