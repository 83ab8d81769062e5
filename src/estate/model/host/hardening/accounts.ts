import type { Source } from '#kernel';
import type { HardeningHead } from './head.ts';

const SOURCES_0: readonly Source[] = [
  { url: 'https://man7.org/linux/man-pages/man5/shadow.5.html', read: '2026-11-26' },
];
const SOURCES_1: readonly Source[] = [
  { url: 'https://man7.org/linux/man-pages/man5/passwd.5.html', read: '2026-11-26' },
];
const SOURCES_2: readonly Source[] = [
  { url: 'https://man7.org/linux/man-pages/man5/login.defs.5.html', read: '2026-11-26' },
];

export const ACCOUNT_HARDENING = {
  'password-hashes-guarded': {
    severity: 'high',
    title: { en: 'Password hashes that others may read', ja: 'パスワードハッシュの読み取り権限' },
    mend: {
      en: 'Run `chown root /etc/shadow` and `chmod o-rwx,g-wx /etc/shadow`.',
      ja: '`chown root /etc/shadow` と `chmod o-rwx,g-wx /etc/shadow` を実行してください。',
    },
    sources: SOURCES_0,
  },
  'accounts-guarded': {
    severity: 'critical',
    title: { en: 'A list of accounts that others may write', ja: 'アカウント一覧の書き込み権限' },
    mend: {
      en: 'Run `chown root /etc/passwd` and `chmod 644 /etc/passwd`.',
      ja: '`chown root /etc/passwd` と `chmod 644 /etc/passwd` を実行してください。',
    },
    sources: SOURCES_1,
  },
  'one-root-account': {
    severity: 'high',
    title: { en: 'More than one account with user id 0', ja: 'root 以外のユーザー ID 0 のアカウント' },
    mend: {
      en: 'Give every account but root an id of its own, or remove it.',
      ja: 'root 以外のアカウントには固有の ID を割り当てるか、アカウントを削除してください。',
    },
    sources: SOURCES_1,
  },
  'no-empty-passwords': {
    severity: 'critical',
    title: { en: 'Accounts without a password', ja: 'パスワードのないアカウント' },
    mend: {
      en: 'Lock each of them with `passwd -l <name>` or set a password.',
      ja: '`passwd -l <ユーザー名>` でロックするか、パスワードを設定してください。',
    },
    sources: SOURCES_0,
  },
  'password-age-limited': {
    severity: 'low',
    title: { en: 'Passwords that never expire', ja: 'パスワードの有効期限' },
    mend: {
      en: 'Set `PASS_MAX_DAYS 365` in /etc/login.defs and `chage --maxdays 365` for accounts that exist.',
      ja: '/etc/login.defs に `PASS_MAX_DAYS 365` を設定し、既存のアカウントには `chage --maxdays 365` を実行してください。',
    },
    sources: SOURCES_2,
  },
} as const satisfies Readonly<Record<string, HardeningHead>>;
