import type { HardeningEvidence } from '#estate/model';
import type { Source } from '#kernel';
import type { HardeningCheck, HardeningFacts, Judgement } from '../contract.ts';
import { judged, notSeen } from '../judgement.ts';

const MAX_BYTES = 4 * 1024 * 1024;
const SHADOW: Source = { url: 'https://man7.org/linux/man-pages/man5/shadow.5.html', read: '2026-11-26' };
const PASSWD: Source = { url: 'https://man7.org/linux/man-pages/man5/passwd.5.html', read: '2026-11-26' };
const LOGIN: Source = { url: 'https://man7.org/linux/man-pages/man5/login.defs.5.html', read: '2026-11-26' };
/** Days after which a password is changed at the latest. */
const MAX_DAYS = 365;
/** Names told of one check. */
const MAX_NAMES = 10;

export const ACCOUNT_CHECKS: readonly HardeningCheck[] = [
  {
    id: 'password-hashes-guarded',
    severity: 'high',
    title: { en: 'Password hashes that others may read', ja: 'パスワードハッシュの読み取り権限' },
    mend: {
      en: 'Run `chown root /etc/shadow` and `chmod o-rwx,g-wx /etc/shadow`.',
      ja: '`chown root /etc/shadow` と `chmod o-rwx,g-wx /etc/shadow` を実行してください。',
    },
    sources: [SHADOW],
    // Others nothing; the group, which is `shadow` or root, may read.
    judge: (facts) => judgeMode(facts, '/etc/shadow', 0o037),
  },
  {
    id: 'accounts-guarded',
    severity: 'critical',
    title: { en: 'A list of accounts that others may write', ja: 'アカウント一覧の書き込み権限' },
    mend: {
      en: 'Run `chown root /etc/passwd` and `chmod 644 /etc/passwd`.',
      ja: '`chown root /etc/passwd` と `chmod 644 /etc/passwd` を実行してください。',
    },
    sources: [PASSWD],
    judge: (facts) => judgeMode(facts, '/etc/passwd', 0o022),
  },
  {
    id: 'one-root-account',
    severity: 'high',
    title: { en: 'More than one account with user id 0', ja: 'root 以外のユーザー ID 0 のアカウント' },
    mend: {
      en: 'Give every account but root an id of its own, or remove it.',
      ja: 'root 以外のアカウントには固有の ID を割り当てるか、アカウントを削除してください。',
    },
    sources: [PASSWD],
    judge: (facts) => judgeLines(facts, '/etc/passwd', ([name, , id]) => id === '0' && name !== 'root'),
  },
  {
    id: 'no-empty-passwords',
    severity: 'critical',
    title: { en: 'Accounts without a password', ja: 'パスワードのないアカウント' },
    mend: {
      en: 'Lock each of them with `passwd -l <name>` or set a password.',
      ja: '`passwd -l <ユーザー名>` でロックするか、パスワードを設定してください。',
    },
    sources: [SHADOW],
    judge: (facts) => judgeLines(facts, '/etc/shadow', ([, hash]) => hash === ''),
  },
  {
    id: 'password-age-limited',
    severity: 'low',
    title: { en: 'Passwords that never expire', ja: 'パスワードの有効期限' },
    mend: {
      en: `Set \`PASS_MAX_DAYS ${MAX_DAYS}\` in /etc/login.defs and \`chage --maxdays ${MAX_DAYS}\` for accounts that exist.`,
      ja: `/etc/login.defs に \`PASS_MAX_DAYS ${MAX_DAYS}\` を設定し、既存のアカウントには \`chage --maxdays ${MAX_DAYS}\` を実行してください。`,
    },
    sources: [LOGIN],
    judge: judgeAge,
  },
];

function judgeMode({ files }: HardeningFacts, path: string, forbidden: number): Judgement {
  const { value: facts, absent } = files.facts(path);
  if (facts === undefined) return notSeen(path, absent);
  const mode = facts.mode.toString(8).padStart(4, '0');
  const isGood = facts.kind === 'file' && facts.uid === 0 && (facts.mode & forbidden) === 0;
  return judged(isGood ? 'pass' : 'fail', 'mode', { path, mode, owner: facts.uid }, [{ path, value: mode }]);
}

/** Accounts of a file with fields between colons that must not be there. Only their names are told. */
function judgeLines({ files }: HardeningFacts, path: string, isBad: (fields: readonly string[]) => boolean): Judgement {
  const text = files.text(path, MAX_BYTES);
  if (text.value === undefined) return notSeen(path, text.absent);
  const lines = text.value.split('\n');
  const bad = lines.flatMap((line, index): (HardeningEvidence & { readonly value: string })[] => {
    const fields = line.split(':');
    const [name = ''] = fields;
    return fields.length > 3 && isBad(fields) ? [{ path, line: index + 1, value: name.slice(0, 64) }] : [];
  });
  if (bad.length > 0) {
    const names = bad.slice(0, MAX_NAMES).map(({ value }) => value);
    return judged('fail', 'found', { count: bad.length, names: names.join(', ') }, bad.slice(0, MAX_NAMES));
  }
  const count = lines.filter((line) => line !== '').length;
  if (text.isCut || count === 0) return judged('unknown', 'not-all-seen', {}, [{ path }]);
  return judged('pass', 'all-good', { count }, [{ path }]);
}

function judgeAge({ files }: HardeningFacts): Judgement {
  const path = '/etc/login.defs';
  const name = 'PASS_MAX_DAYS';
  const text = files.text(path, MAX_BYTES);
  if (text.value === undefined) return notSeen(path, text.absent);
  const lines = text.value.split('\n');
  const at = lines.findLastIndex((line) => line.trim().startsWith(name));
  const value = /^\s*PASS_MAX_DAYS\s+(-?\d{1,9})/.exec(lines[at] ?? '')?.[1];
  if (value === undefined) return judged('fail', 'not-set', { name }, [{ path }]);
  const isGood = Number(value) >= 1 && Number(value) <= MAX_DAYS;
  return judged(isGood ? 'pass' : 'fail', 'set', { name, value }, [{ path, line: at + 1, value }]);
}
