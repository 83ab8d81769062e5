import type { Source } from '#kernel';
import type { HardeningHead } from './head.ts';

const SOURCES_0: readonly Source[] = [
  { url: 'https://man7.org/linux/man-pages/man8/mount.8.html', read: '2026-11-26' },
  { url: 'https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html', read: '2026-11-26' },
];

export const MOUNT_HARDENING = {
  'temporary-folder-restricted': {
    severity: 'low',
    title: { en: 'Privileged programs and devices in /tmp', ja: '/tmp での特権プログラムとデバイス' },
    mend: {
      en: 'Give /tmp a mount of its own with nosuid and nodev (`systemctl enable tmp.mount`), and noexec where nothing needs it.',
      ja: '/tmp を nosuid と nodev 付きで独立してマウントしてください（`systemctl enable tmp.mount`）。可能なら noexec も付けます。',
    },
    sources: SOURCES_0,
  },
  'shared-memory-restricted': {
    severity: 'low',
    title: { en: 'Privileged programs and devices in /dev/shm', ja: '/dev/shm での特権プログラムとデバイス' },
    mend: {
      en: 'Mount /dev/shm with nosuid and nodev, by a line in /etc/fstab.',
      ja: '/etc/fstab に行を追加し、/dev/shm を nosuid と nodev 付きでマウントしてください。',
    },
    sources: SOURCES_0,
  },
} as const satisfies Readonly<Record<string, HardeningHead>>;
