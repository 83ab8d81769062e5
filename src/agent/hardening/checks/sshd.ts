import type { HardeningCheck, HardeningFacts, Judgement } from '../contract.ts';
import { judged, notSeen } from '../judgement.ts';
import { readSshdConfig, type SshdConfig, type SshdSetting } from '../sshd-config.ts';

const PROGRAMS = ['/usr/sbin/sshd', '/usr/local/sbin/sshd', '/usr/bin/sshd'];

interface Keyword {
  readonly name: string;
  /** What counts when nobody sets it. */
  readonly byDefault: string;
  readonly isGood: (value: string) => boolean;
}

/** A keyword of sshd, as it counts for every connection: a `Match` that is worse than the rest is told as well. */
function judgeKeyword(facts: HardeningFacts, keyword: Keyword): Judgement {
  return withConfig(facts, (config) => judgeIn(config, keyword));
}

function withConfig(facts: HardeningFacts, judge: (config: SshdConfig) => Judgement): Judgement {
  const { files } = facts;
  const main = '/etc/ssh/sshd_config';
  const absent = files.facts(main).absent;
  if (absent === 'gone' && PROGRAMS.every((path) => files.facts(path).absent === 'gone')) {
    return judged('not-applicable', 'not-installed', { name: 'sshd' });
  }
  return absent === undefined ? judge(readSshdConfig(files)) : notSeen(main, absent);
}

function judgeIn({ global, conditional, unread }: SshdConfig, { name, byDefault, isGood }: Keyword): Judgement {
  const key = name.toLowerCase();
  const worse = (conditional.get(key) ?? []).find(({ value }) => !isGood(value.toLowerCase()));
  const setting = global.get(key);
  const value = (setting?.value ?? byDefault).toLowerCase();
  const [lost] = unread;
  if (setting !== undefined && !isGood(value)) return judged('fail', 'set', { name, value }, [evidenceOf(setting)]);
  if (worse !== undefined) return judged('fail', 'set-in-match', { name, value: worse.value }, [evidenceOf(worse)]);
  // What could not be read may set it, and may do so first.
  if (lost !== undefined) return judged('unknown', 'not-readable', { path: lost }, [{ path: lost }]);
  if (setting !== undefined) return judged('pass', 'set', { name, value }, [evidenceOf(setting)]);
  const evidence = [{ path: '/etc/ssh/sshd_config' }];
  return judged(isGood(value) ? 'pass' : 'fail', 'set-by-default', { name, value }, evidence);
}

function evidenceOf({ path, line, value }: SshdSetting) {
  return { path, line, value: value.slice(0, 100) };
}

const PASSWORD: Keyword = { name: 'PasswordAuthentication', byDefault: 'yes', isGood: (value) => value === 'no' };
const KEYBOARD: Keyword = { name: 'KbdInteractiveAuthentication', byDefault: 'yes', isGood: (value) => value === 'no' };

export const SSHD_CHECKS: readonly HardeningCheck[] = [
  {
    id: 'sshd-root-login',
    judge: (facts) =>
      judgeKeyword(facts, {
        name: 'PermitRootLogin',
        byDefault: 'prohibit-password',
        isGood: (value) => ['no', 'prohibit-password', 'without-password', 'forced-commands-only'].includes(value),
      }),
  },
  {
    id: 'sshd-password-authentication',
    judge: (facts) =>
      withConfig(facts, (config) => {
        const byPassword = judgeIn(config, PASSWORD);
        // PAM asks for a password through the other door unless that is shut too.
        const usesPam = config.global.get('usepam')?.value.toLowerCase() === 'yes';
        return byPassword.outcome === 'pass' && usesPam ? judgeIn(config, keyboardOf(config)) : byPassword;
      }),
  },
  {
    id: 'sshd-empty-passwords',
    judge: (facts) =>
      judgeKeyword(facts, { name: 'PermitEmptyPasswords', byDefault: 'no', isGood: (value) => value === 'no' }),
  },
];

/** The keyword had another name before OpenSSH 8.7. */
function keyboardOf({ global }: SshdConfig): Keyword {
  const isOld = !global.has(KEYBOARD.name.toLowerCase()) && global.has('challengeresponseauthentication');
  return isOld ? { ...KEYBOARD, name: 'ChallengeResponseAuthentication' } : KEYBOARD;
}
