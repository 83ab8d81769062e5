import type { HardeningEvidence } from '#estate/model';
import type { HardeningCheck, HardeningFacts, Judgement } from '../contract.ts';
import { judged, notSeen } from '../judgement.ts';

const MAX_BYTES = 4 * 1024 * 1024;
/** Days after which a password is changed at the latest. */
const MAX_DAYS = 365;
/** Names told of one check. */
const MAX_NAMES = 10;

export const ACCOUNT_CHECKS: readonly HardeningCheck[] = [
  {
    id: 'password-hashes-guarded',
    // Others nothing; the group, which is `shadow` or root, may read.
    judge: (facts) => judgeMode(facts, '/etc/shadow', 0o037),
  },
  {
    id: 'accounts-guarded',
    judge: (facts) => judgeMode(facts, '/etc/passwd', 0o022),
  },
  {
    id: 'one-root-account',
    judge: (facts) => judgeLines(facts, '/etc/passwd', ([name, , id]) => id === '0' && name !== 'root'),
  },
  {
    id: 'no-empty-passwords',
    judge: (facts) => judgeLines(facts, '/etc/shadow', ([, hash]) => hash === ''),
  },
  {
    id: 'password-age-limited',
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
