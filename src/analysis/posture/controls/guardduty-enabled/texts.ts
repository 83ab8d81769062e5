import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'GuardDuty watches the region', ja: 'GuardDuty が有効になっている' },
  why: {
    en: 'An intruder chooses the region that nobody watches: GuardDuty finds stolen credentials, miners and odd calls only where it is on.',
    ja: '攻撃者は監視されていないリージョンを狙います。GuardDuty は有効なリージョンでしか、認証情報の悪用や不正マイニングを検知できません。',
  },
  mend: {
    en: 'Turn GuardDuty on from its delegated administrator with “Auto-enable” for all accounts, in every region, also in those you do not use.',
    ja: '委任管理者の GuardDuty で全アカウントの「自動有効化」を設定し、未使用のリージョンも含めたすべてのリージョンで有効にします。',
  },
  fix: {
    en: 'Turn on GuardDuty in {account} ({count} regions)',
    ja: '{account} の GuardDuty を有効化（{count} リージョン）',
  },
  reasons: {
    'no-detector': { en: 'There is no detector in this region.', ja: 'このリージョンにディテクターがありません。' },
    suspended: { en: 'GuardDuty is suspended in this region.', ja: 'このリージョンの GuardDuty は停止中です。' },
    'not-seen': { en: 'The state of the detector was not seen.', ja: 'ディテクターの状態を確認できませんでした。' },
  },
};
