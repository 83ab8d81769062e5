import type { HardeningCheck, HardeningFacts, Judgement } from '../contract.ts';
import { judged } from '../judgement.ts';

const MAX_BYTES = 256 * 1024;
const MAX_NAMES = 500;
const SELINUX = '/sys/fs/selinux/enforce';
const APPARMOR = '/sys/module/apparmor/parameters/enabled';

export const SYSTEM_CHECKS: readonly HardeningCheck[] = [
  {
    id: 'core-dumps-off',
    judge: judgeDumps,
  },
  {
    id: 'access-confined',
    judge: judgeConfinement,
  },
];

interface Line {
  readonly path: string;
  readonly line: number;
  readonly value: string;
}

function judgeDumps({ files, setting }: HardeningFacts): Judgement {
  const pattern = setting('kernel/core_pattern')?.trim();
  if (pattern === undefined) return judged('unknown', 'not-readable', { path: '/proc/sys/kernel/core_pattern' });
  const name = 'core_pattern';
  const evidence = [{ path: '/proc/sys/kernel/core_pattern', value: pattern.slice(0, 200) }];
  if (/^\|\/(?:usr\/)?bin\/(?:false|true)\b/.test(pattern))
    return judged('pass', 'set', { name, value: pattern }, evidence);
  const { last, isLost } = pattern.includes('systemd-coredump')
    ? lastLine(files, '/etc/systemd/coredump.conf', '/etc/systemd/coredump.conf.d', /^\s*Storage\s*=\s*(\w{1,20})/)
    : lastLine(files, '/etc/security/limits.conf', '/etc/security/limits.d', /^\s*\*\s+(?:hard|-)\s+core\s+(\w{1,20})/);
  const params = last === undefined ? { name, value: pattern.slice(0, 100) } : { name: 'core', value: last.value };
  if (isLost) return judged('unknown', 'not-all-seen', {}, evidence);
  const isOff = last !== undefined && ['none', '0'].includes(last.value.toLowerCase());
  return judged(isOff ? 'pass' : 'fail', 'set', params, last === undefined ? evidence : [last]);
}

/** The line that counts of a file and the files beside it: the last one. */
function lastLine(
  files: HardeningFacts['files'],
  main: string,
  folder: string,
  pattern: RegExp,
): { readonly last?: Line; readonly isLost: boolean } {
  const names = files.names(folder, MAX_NAMES);
  let last: Line | undefined;
  let isLost = names.absent === 'denied' || names.isCut === true;
  for (const path of [main, ...(names.value ?? []).map((name) => `${folder}/${name}`)]) {
    const text = files.text(path, MAX_BYTES);
    isLost ||= text.absent === 'denied' || text.isCut === true;
    for (const [index, line] of (text.value ?? '').split('\n').entries()) {
      const value = pattern.exec(line)?.[1];
      if (value !== undefined) last = { path, line: index + 1, value };
    }
  }
  return last === undefined ? { isLost } : { last, isLost };
}

function judgeConfinement({ files }: HardeningFacts): Judgement {
  const [selinux, apparmor] = [SELINUX, APPARMOR].map((path) => files.text(path, 64));
  const enforce = selinux?.value?.trim();
  if (enforce === '1') return judged('pass', 'enabled', { path: SELINUX }, [{ path: SELINUX, value: enforce }]);
  const enabled = apparmor?.value?.trim();
  if (enabled === 'Y') return judged('pass', 'enabled', { path: APPARMOR }, [{ path: APPARMOR, value: enabled }]);
  const seen = [
    ...(enforce === undefined ? [] : [{ path: SELINUX, value: enforce.slice(0, 10) }]),
    ...(enabled === undefined ? [] : [{ path: APPARMOR, value: enabled.slice(0, 10) }]),
  ];
  // Neither file there: the kernel has neither, or this is a container that does not see them.
  return seen.length === 0
    ? judged('unknown', 'not-there', { path: SELINUX })
    : judged('fail', 'not-enabled', {}, seen);
}
