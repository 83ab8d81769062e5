import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Secrets that nobody reads are removed', ja: '未使用のシークレットが削除されている' },
  why: {
    en: 'A secret that nobody needs any more still opens what it opened.',
    ja: '不要になったシークレットも、漏えいすれば悪用されます。',
  },
  mend: {
    en: 'Ask the owner, then delete the secret with a recovery window of 30 days: it can be restored until then.',
    ja: '所有者に確認し、復旧期間を 30 日としてシークレットを削除します。期間内は復元できます。',
  },
  fix: { en: 'Remove unused secrets in {account} ({count})', ja: '{account} の未使用シークレットの削除（{count} 件）' },
  reasons: {
    'not-read-since': {
      en: 'It was last read on {since}; {days} days are allowed.',
      ja: '最後に参照されたのは {since} です。許容期間は {days} 日です。',
    },
    'never-read': {
      en: 'It was made on {since} and never read; {days} days are allowed.',
      ja: '{since} に作成された後、一度も参照されていません。許容期間は {days} 日です。',
    },
    deleted: { en: 'The secret is about to be deleted.', ja: '削除予定のシークレットです。' },
    replica: {
      en: 'It is a replica: its primary secret is judged.',
      ja: 'レプリカです。プライマリのシークレットで判定します。',
    },
  },
};
