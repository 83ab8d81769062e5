import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Versions are deleted with MFA only', ja: 'オブジェクトのバージョン削除に MFA が必要になっている' },
  why: {
    en: 'Whoever steals an administrator’s key can delete all versions of all objects, unless a second factor of root is asked for.',
    ja: '管理者のキーを盗んだ者は、ルートの MFA を求めない限り、すべてのオブジェクトの全バージョンを削除できます。',
  },
  mend: {
    en: 'Switch MFA delete on as root with the command below; the console cannot. Object Lock protects as well and needs no root.',
    ja: 'ルートユーザーで下記のコマンドを実行して MFA Delete を有効にします（コンソールでは設定できません）。ルートを使わない方法としては、オブジェクトロックも同様に有効です。',
  },
  fix: {
    en: 'Ask for MFA to delete versions in buckets of {account} ({count})',
    ja: '{account} の S3 MFA Delete の有効化（{count} 件）',
  },
  reasons: {
    off: { en: 'Versions may be deleted without MFA.', ja: 'MFA なしでバージョンを削除できます。' },
    lifecycle: {
      en: 'It has lifecycle rules, with which MFA delete cannot be used.',
      ja: 'ライフサイクルルールがあるため、MFA Delete は併用できません。',
    },
  },
};
