import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Public sharing of SSM documents is blocked',
    ja: 'SSM ドキュメントのパブリック共有がブロックされている',
  },
  why: {
    en: 'While it is not blocked, one wrong click shares a runbook with everybody.',
    ja: 'ブロックされていないと、操作ミスでランブックを全員に公開してしまうおそれがあります。',
  },
  mend: {
    en: 'In Systems Manager “Documents”, “Preferences”, turn on “Block public sharing”, in every region.',
    ja: 'すべてのリージョンの Systems Manager の「ドキュメント」の「設定」で「パブリック共有をブロック」を有効にします。',
  },
  fix: {
    en: 'Block public SSM documents in {account} ({count} regions)',
    ja: '{account} の SSM ドキュメントのパブリック共有をブロック（{count} リージョン）',
  },
  reasons: {
    allowed: {
      en: 'Public sharing is allowed in this region.',
      ja: 'このリージョンではパブリック共有が許可されています。',
    },
    'other-setting': { en: 'The setting is about something else.', ja: '別の設定です。' },
  },
};
