import type { HardeningCheck, HardeningFacts, Judgement } from '../contract.ts';
import { judged } from '../judgement.ts';
import { newestKernel } from '../kernel-version.ts';

const MAX_BYTES = 256 * 1024;
const MAX_NAMES = 1_000;

const APT_FOLDER = '/etc/apt/apt.conf.d';
const TIMER_FOLDER = '/etc/systemd/system/timers.target.wants';
const RESTART_FILES = ['/run/reboot-required', '/var/run/reboot-required'];
/** The hook that writes these files: without it their absence says nothing. */
const RESTART_HOOKS = [
  '/usr/share/update-notifier/notify-reboot-required',
  '/etc/kernel/postinst.d/unattended-upgrades',
];

export const UPDATE_CHECKS: readonly HardeningCheck[] = [
  {
    id: 'updates-automatic',
    judge: judgeUpdates,
  },
  {
    id: 'no-restart-due',
    judge: judgeRestart,
  },
  {
    id: 'newest-kernel-runs',
    judge: judgeKernel,
  },
];

function judgeUpdates({ files }: HardeningFacts): Judgement {
  const timers = files.names(TIMER_FOLDER, MAX_NAMES);
  const timer = timers.value?.find((name) => /^(?:dnf-automatic|dnf5-automatic|yum-cron).*\.timer$/.test(name));
  if (timer !== undefined) {
    const path = `${TIMER_FOLDER}/${timer}`;
    return judged('pass', 'enabled', { path }, [{ path }]);
  }
  const names = files.names(APT_FOLDER, MAX_NAMES);
  const name = 'APT::Periodic::Unattended-Upgrade';
  // Files count in the order of their names, and the last value wins.
  let last: { readonly path: string; readonly line: number; readonly value: string } | undefined;
  let isLost = timers.absent === 'denied' || names.absent === 'denied';
  for (const file of names.value ?? []) {
    const path = `${APT_FOLDER}/${file}`;
    const text = files.text(path, MAX_BYTES);
    isLost ||= text.value === undefined;
    for (const [index, line] of (text.value ?? '').split('\n').entries()) {
      const value = /^\s*APT::Periodic::Unattended-Upgrade\s+"([^"]{0,20})"/.exec(line)?.[1];
      if (value !== undefined) last = { path, line: index + 1, value };
    }
  }
  if (last !== undefined) {
    const isOn = !['', '0'].includes(last.value) && files.facts('/usr/bin/unattended-upgrade').value !== undefined;
    return judged(isOn ? 'pass' : 'fail', 'set', { name, value: last.value }, [last]);
  }
  if (isLost) return judged('unknown', 'not-all-seen', {});
  // Neither package manager is here: what updates this machine is not known.
  const isManaged = names.value !== undefined || files.names('/etc/dnf', MAX_NAMES).value !== undefined;
  return isManaged ? judged('fail', 'not-enabled', {}) : judged('unknown', 'not-there', { path: APT_FOLDER });
}

function judgeRestart({ files }: HardeningFacts): Judgement {
  for (const path of RESTART_FILES) {
    if (files.facts(path).value === undefined) continue;
    const packages = (files.text(`${path}.pkgs`, MAX_BYTES).value ?? '').split('\n').filter((line) => line !== '');
    const names = [...new Set(packages)].slice(0, 10).join(', ').slice(0, 300);
    return judged('fail', 'restart-asked', { names }, [{ path }]);
  }
  const hook = RESTART_HOOKS.find((path) => files.facts(path).value !== undefined);
  if (hook === undefined) return judged('unknown', 'restart-not-told', {});
  return judged('pass', 'no-restart-asked', {}, [{ path: hook }]);
}

function judgeKernel({ files, kernel }: HardeningFacts): Judgement {
  const boot = '/boot';
  const installed = (files.names(boot, MAX_NAMES).value ?? []).flatMap(
    (name) => /^vmlinuz-(\d[\w.+~-]{1,100})$/.exec(name)?.[1] ?? [],
  );
  // A kernel that is not among the installed ones was brought by somebody else: a container's host, a hypervisor.
  if (kernel === undefined || !installed.includes(kernel)) {
    return judged('unknown', 'kernel-not-told', {}, [{ path: boot }]);
  }
  const newest = newestKernel(installed, kernel);
  const evidence = [{ path: `${boot}/vmlinuz-${newest}`, value: kernel }];
  return newest === kernel
    ? judged('pass', 'newest-kernel', { running: kernel }, evidence)
    : judged('fail', 'newer-kernel', { running: kernel, newest }, evidence);
}
