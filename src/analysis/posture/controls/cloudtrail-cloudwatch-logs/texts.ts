import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Trails deliver to CloudWatch Logs', ja: '証跡が CloudWatch Logs に配信されている' },
  why: {
    en: 'Alarms on what happens in an account read the trail from CloudWatch Logs: files in a bucket ring no bell.',
    ja: 'アカウント内の操作を検知するアラームは CloudWatch Logs の証跡を参照します。バケットのファイルだけでは通知できません。',
  },
  mend: {
    en: 'In the CloudTrail console open the trail, edit “CloudWatch Logs”, turn it on and let the console create log group and role.',
    ja: 'CloudTrail コンソールで証跡の「CloudWatch Logs」を編集して有効にし、ロググループとロールを作成します。',
  },
  fix: {
    en: 'Deliver trails of {account} to CloudWatch Logs ({count})',
    ja: '{account} の証跡を CloudWatch Logs へ配信（{count} 件）',
  },
  reasons: {
    'no-log-group': { en: 'The trail delivers to no log group.', ja: '証跡の配信先のロググループがありません。' },
    'delivery-fails': {
      en: 'The last delivery to the log group failed: {error}.',
      ja: 'ロググループへの直近の配信が失敗しています: {error}。',
    },
    'owned-elsewhere': {
      en: 'The trail belongs to another account and is judged there.',
      ja: '証跡は別のアカウントが所有しており、そのアカウントで判定します。',
    },
  },
};
