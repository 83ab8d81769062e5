import type { Source } from '#kernel';
import type { HardeningHead } from './head.ts';

const SOURCES_0: readonly Source[] = [
  { url: 'https://man7.org/linux/man-pages/man7/inode.7.html', read: '2026-11-26' },
];
const SOURCES_1: readonly Source[] = [
  { url: 'https://man7.org/linux/man-pages/man7/inode.7.html', read: '2026-11-26' },
  { url: 'https://gtfobins.github.io/#+suid', read: '2026-11-26' },
];

export const FILE_HARDENING = {
  'programs-not-writable': {
    severity: 'critical',
    title: { en: 'Programs that everybody may replace', ja: '誰でも書き換えられるプログラム' },
    mend: {
      en: 'Run `chmod o-w` on each of them and look who changed it last.',
      ja: 'それぞれに `chmod o-w` を実行し、最後に変更した人を確認してください。',
    },
    sources: SOURCES_0,
  },
  'privileged-programs-usual': {
    severity: 'medium',
    title: { en: 'Unusual programs with rights of their owner', ja: '通常と異なる SUID・SGID プログラム' },
    mend: {
      en: 'Remove the bit with `chmod u-s,g-s` where the program does not need it, or remove the program.',
      ja: '不要なら `chmod u-s,g-s` でビットを外すか、プログラムを削除してください。',
    },
    sources: SOURCES_1,
  },
} as const satisfies Readonly<Record<string, HardeningHead>>;
