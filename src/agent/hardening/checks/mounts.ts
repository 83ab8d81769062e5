import type { Source } from '#kernel';
import type { HardeningCheck, HardeningFacts, Judgement } from '../contract.ts';
import { judged, notSeen } from '../judgement.ts';

const SOURCES: readonly Source[] = [
  { url: 'https://man7.org/linux/man-pages/man8/mount.8.html', read: '2026-11-26' },
  { url: 'https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html', read: '2026-11-26' },
];

export const MOUNT_CHECKS: readonly HardeningCheck[] = [
  {
    id: 'temporary-folder-restricted',
    severity: 'low',
    title: { en: 'Privileged programs and devices in /tmp', ja: '/tmp での特権プログラムとデバイス' },
    mend: {
      en: 'Give /tmp a mount of its own with nosuid and nodev (`systemctl enable tmp.mount`), and noexec where nothing needs it.',
      ja: '/tmp を nosuid と nodev 付きで独立してマウントしてください（`systemctl enable tmp.mount`）。可能なら noexec も付けます。',
    },
    sources: SOURCES,
    judge: (facts) => judgeMount(facts, '/tmp', ['nosuid', 'nodev']),
  },
  {
    id: 'shared-memory-restricted',
    severity: 'low',
    title: { en: 'Privileged programs and devices in /dev/shm', ja: '/dev/shm での特権プログラムとデバイス' },
    mend: {
      en: 'Mount /dev/shm with nosuid and nodev, by a line in /etc/fstab.',
      ja: '/etc/fstab に行を追加し、/dev/shm を nosuid と nodev 付きでマウントしてください。',
    },
    sources: SOURCES,
    judge: (facts) => judgeMount(facts, '/dev/shm', ['nosuid', 'nodev']),
  },
];

function judgeMount({ mounts }: HardeningFacts, path: string, wanted: readonly string[]): Judgement {
  const table = '/proc/self/mountinfo';
  if (mounts === undefined) return notSeen(table, 'other');
  // The last one mounted there hides those before it.
  const mount = mounts.findLast(({ at }) => at === path);
  const evidence = [{ path: table, value: mount === undefined ? '' : [...mount.options].join(',').slice(0, 200) }];
  if (mount === undefined) return judged('fail', 'not-separate', { path }, evidence);
  const lacks = wanted.filter((option) => !mount.options.has(option));
  if (lacks.length > 0) return judged('fail', 'mount-lacks', { path, names: lacks.join(', ') }, evidence);
  return judged('pass', 'mount-has', { path, names: wanted.join(', ') }, evidence);
}
