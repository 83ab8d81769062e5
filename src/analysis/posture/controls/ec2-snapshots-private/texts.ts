import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'No EBS snapshot is public', ja: '公開されている EBS スナップショットがない' },
  why: {
    en: 'Everybody with an AWS account can restore a public snapshot and read the disk. Such snapshots are collected by strangers.',
    ja: '公開スナップショットは、AWS アカウントを持つ誰もが復元して中身を読めます。第三者が組織的に収集しています。',
  },
  mend: {
    en: 'In the EC2 console choose the snapshot, “Modify permissions”, and make it private. Then treat what was on the disk as read by others.',
    ja: 'EC2 コンソールで対象のスナップショットの「許可を変更」を開き、プライベートにします。ディスク上のデータは第三者に読まれたものとして対応してください。',
  },
  fix: {
    en: 'Make snapshots private in {account} ({count})',
    ja: '{account} の公開スナップショットの非公開化（{count} 件）',
  },
  reasons: {
    public: {
      en: 'Everybody may restore {snapshots} snapshots, {first} among them.',
      ja: '{first} を含む {snapshots} 件のスナップショットを誰でも復元できます。',
    },
  },
};
