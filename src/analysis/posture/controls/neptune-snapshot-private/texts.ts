import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Neptune snapshots are shared with nobody unknown', ja: 'Neptune スナップショットが公開されていない' },
  why: {
    en: 'A public snapshot is a copy of the whole database for anyone with an AWS account; people search for them.',
    ja: '公開スナップショットは、AWS アカウントを持つ誰もがデータベース全体を復元できる状態です。探索の対象にもなっています。',
  },
  mend: {
    en: 'In the console choose the snapshot, “Share snapshot”, and make it private; treat what was in it as disclosed.',
    ja: 'コンソールでスナップショットを選び、「スナップショットの共有」で「プライベート」にします。含まれていたデータは漏えいしたものとして扱います。',
  },
  fix: {
    en: 'Make Neptune snapshots private in {account} ({count})',
    ja: '{account} の Neptune スナップショットの非公開化（{count} 件）',
  },
  reasons: {
    public: { en: 'It is shared with every AWS account.', ja: 'すべての AWS アカウントに公開されています。' },
    'not-shareable': {
      en: 'It is no manual snapshot: AWS does not let it be shared.',
      ja: '手動スナップショットではないため共有できません。',
    },
    'sharing-not-seen': { en: 'With whom it is shared was not seen.', ja: '共有先を確認できませんでした。' },
    'other-engine': { en: 'It is of an engine to which this does not apply.', ja: '対象外のエンジンです。' },
  },
};
