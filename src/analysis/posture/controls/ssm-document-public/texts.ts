import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'SSM documents are not shared with everybody', ja: 'SSM ドキュメントが一般公開されていない' },
  why: {
    en: 'A public runbook tells everybody how the inside works, often with names and addresses.',
    ja: '公開されたランブックからは、内部の構成や名前が誰にでも知られます。',
  },
  mend: {
    en: 'In Systems Manager “Documents”, open the document, “Details”, “Edit” permissions, and share it privately with accounts that need it.',
    ja: 'Systems Manager の「ドキュメント」で対象の共有設定を編集し、必要なアカウントだけにプライベートで共有します。',
  },
  fix: {
    en: 'Unshare public SSM documents of {account} ({count})',
    ja: '{account} の SSM ドキュメントの公開停止（{count} 件）',
  },
  reasons: {
    public: { en: 'It is shared with everybody.', ja: '全員に共有されています。' },
  },
};
