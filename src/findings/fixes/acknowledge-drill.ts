import { type Fix, steps } from './definition.ts';

export const acknowledgeDrill: Fix = {
  id: 'acknowledge-drill',
  effort: 'minutes',
  sources: [{ url: 'https://csrc.nist.gov/pubs/sp/800/84/final', read: '2026-11-26' }],
  title: {
    en: 'Drill: show that this reached you ({count})',
    ja: '訓練: この通知が届いたことの確認（{count} 件）',
  },
  steps: {
    en: steps(
      'Acknowledge it here, in Slack, or move its finding to “triaged”.',
      'Nothing in AWS has to be changed: it is a drill.',
    ),
    ja: steps(
      'この画面または Slack で確認するか、検出結果を「トリアージ済み」にします。',
      '訓練のため、AWS 側の変更は不要です。',
    ),
  },
  effect: {
    en: 'It is known that findings of this kind reach their owner, and how fast.',
    ja: 'この種の検出結果が担当者に届くこと、届くまでの時間が確認できます。',
  },
};
