import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'AMIs are not public', ja: 'AMI が公開されていない' },
  why: {
    en: 'Everybody can start a public image and read its disk: programs, settings, forgotten keys.',
    ja: '公開された AMI は誰でも起動でき、プログラムや設定、消し忘れた鍵などディスクの中身を読まれます。',
  },
  mend: {
    en: 'In the EC2 console choose the AMI, “Edit AMI permissions”, and make it private. Change the secrets that were in it.',
    ja: 'EC2 コンソールで対象の AMI の「AMI 許可を編集」を開き、プライベートにします。含まれていた認証情報は変更してください。',
  },
  fix: { en: 'Make AMIs private in {account} ({count})', ja: '{account} の公開 AMI の非公開化（{count} 件）' },
  reasons: {
    elsewhere: { en: 'It belongs to another account.', ja: '別のアカウントが所有する AMI です。' },
    public: { en: 'Everybody may start it.', ja: '誰でも起動できます。' },
  },
};
