import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'A multi-region trail records every management event',
    ja: 'マルチリージョンの証跡がすべての管理イベントを記録している',
  },
  why: {
    en: 'Without a trail that covers every region and both halves of the calls, an intruder acts where nobody writes it down.',
    ja: '全リージョンの読み取りと書き込みの両方を記録する証跡がないと、記録されない場所での攻撃者の操作を追跡できません。',
  },
  mend: {
    en: 'In the CloudTrail console create a trail (better: a trail of the organization), leave “Multi-region trail” on, choose management events with Read and Write, exclude nothing, and start logging.',
    ja: 'CloudTrail コンソールで証跡（できれば組織の証跡）を作成し、マルチリージョンを有効のまま、管理イベントの「読み取り」と「書き込み」を選び、除外を設定せずにログ記録を開始します。',
  },
  fix: {
    en: 'Record all management events of {account} ({count})',
    ja: '{account} の管理イベントをすべて記録（{count} 件）',
  },
  reasons: {
    'no-trail': { en: 'No trail records this account.', ja: 'このアカウントを記録する証跡がありません。' },
    'not-everything': {
      en: 'No trail that is running records the management events of every region in full (trails: {trails}).',
      ja: '全リージョンの管理イベントを漏れなく記録している稼働中の証跡がありません（証跡: {trails}）。',
    },
    'not-seen': {
      en: 'The state or the event selectors of a trail were not seen.',
      ja: '証跡の状態またはイベントセレクターを確認できませんでした。',
    },
  },
};
