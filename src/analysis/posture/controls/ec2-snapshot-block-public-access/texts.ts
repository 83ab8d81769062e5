import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Public sharing of EBS snapshots is blocked',
    ja: 'EBS スナップショットのパブリック共有がブロックされている',
  },
  why: {
    en: 'A snapshot shared with everybody is a disk that everybody copies; searches for them run all the time.',
    ja: '誰にでも共有されたスナップショットは、誰でもディスクの中身をコピーできます。公開スナップショットは常に探索されています。',
  },
  mend: {
    en: 'In the EC2 console of the region open “Data protection and security”, “Block public access for EBS snapshots”, “Manage”, and choose to block all public sharing.',
    ja: '対象リージョンの EC2 コンソールで「データ保護とセキュリティ」の「EBS スナップショットのパブリックアクセスをブロック」を開き、「管理」からすべてのパブリック共有をブロックします。',
  },
  fix: {
    en: 'Block public sharing of snapshots in {account} ({count})',
    ja: '{account} におけるスナップショットのパブリック共有のブロック（{count} 件）',
  },
  reasons: {
    unblocked: {
      en: 'EBS snapshots may be shared with everybody.',
      ja: 'EBS スナップショットを誰にでも共有できる状態です。',
    },
    'old-shares-stay': {
      en: 'New public shares are blocked, those that exist stay public.',
      ja: '新しいパブリック共有はブロックされますが、既存の共有は公開されたままです。',
    },
    'setting-not-seen': {
      en: 'The setting of this region was not seen.',
      ja: 'このリージョンの設定を確認できませんでした。',
    },
  },
};
