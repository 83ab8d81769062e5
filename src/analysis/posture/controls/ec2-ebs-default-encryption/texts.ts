import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'EBS volumes are encrypted by default', ja: 'EBS のデフォルト暗号化が有効である' },
  why: {
    en: 'With the switch on nobody can forget it: every new volume and every copy of a snapshot is encrypted.',
    ja: '有効にしておけば暗号化の漏れがなくなります。新しいボリュームとスナップショットのコピーは、すべて暗号化されます。',
  },
  mend: {
    en: 'In the EC2 console of the region open “Data protection and security”, “EBS encryption”, “Manage”, and enable it. Volumes that exist stay as they are.',
    ja: '対象リージョンの EC2 コンソールで「データ保護とセキュリティ」の「EBS 暗号化」を開き、「管理」から有効にします。既存のボリュームは変わりません。',
  },
  fix: {
    en: 'Switch on EBS encryption by default in {account} ({count})',
    ja: '{account} における EBS デフォルト暗号化の有効化（{count} 件）',
  },
  reasons: {
    off: {
      en: 'New volumes are not encrypted unless told so.',
      ja: '新しいボリュームは、明示的に指定しない限り暗号化されません。',
    },
    'setting-not-seen': {
      en: 'The setting of this region was not seen.',
      ja: 'このリージョンの設定を確認できませんでした。',
    },
  },
};
