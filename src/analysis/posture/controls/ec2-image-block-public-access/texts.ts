import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Public sharing of AMIs is blocked', ja: 'AMI のパブリック共有がブロックされている' },
  why: {
    en: 'An image shared by mistake carries programs, settings and often secrets to everybody.',
    ja: '誤って公開された AMI からは、プログラムや設定、ときには認証情報まで誰にでも渡ってしまいます。',
  },
  mend: {
    en: 'In the EC2 console of the region open “Data protection and security”, “Block public access for AMIs”, “Manage”, and block new public sharing. Images that are public stay so.',
    ja: '対象リージョンの EC2 コンソールで「データ保護とセキュリティ」の「AMI のパブリックアクセスをブロック」を開き、「管理」から新しいパブリック共有をブロックします。すでに公開されている AMI は公開されたままです。',
  },
  fix: {
    en: 'Block public sharing of AMIs in {account} ({count})',
    ja: '{account} における AMI のパブリック共有のブロック（{count} 件）',
  },
  reasons: {
    unblocked: { en: 'AMIs may be shared with everybody.', ja: 'AMI を誰にでも共有できる状態です。' },
    'setting-not-seen': {
      en: 'The setting of this region was not seen.',
      ja: 'このリージョンの設定を確認できませんでした。',
    },
  },
};
