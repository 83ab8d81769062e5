import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'EC2 instances are not left stopped for long',
    ja: 'EC2 インスタンスが長期間停止したままになっていない',
  },
  why: {
    en: 'What stands still gets no patches. When it is started again it is months behind, and nobody remembers what it was for.',
    ja: '停止中のインスタンスには更新が適用されません。再び起動したときには何か月も遅れており、用途を覚えている人もいません。',
  },
  mend: {
    en: 'If it is needed no more, make an image or a snapshot of it and terminate it.',
    ja: '不要であれば、AMI またはスナップショットを取得してから終了します。',
  },
  fix: {
    en: 'Terminate instances that are stopped for long in {account} ({count})',
    ja: '{account} の長期間停止しているインスタンスの終了（{count} 件）',
  },
  reasons: {
    'stopped-long': {
      en: 'It is stopped since {since}, for more than {days} days.',
      ja: '{since} から停止しており、{days} 日を超えています。',
    },
    'not-stopped': { en: 'It is not stopped.', ja: '停止していません。' },
    'stop-time-not-told': {
      en: 'It is stopped; AWS does not tell since when.',
      ja: '停止していますが、AWS の応答から停止日時を確認できません。',
    },
  },
};
