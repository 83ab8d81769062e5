import type { Mount } from './contract.ts';

const ESCAPED = /\\([0-7]{3})/g;

/** Reads `/proc/<pid>/mountinfo`; blanks of a path are written as octal numbers: https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html (read 2026-11-26). */
export function parseMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, , , , at, options] = line.split(' ');
    if (at === undefined || options === undefined) return [];
    const path = at.replaceAll(ESCAPED, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
    return [{ at: path, options: new Set(options.split(',')) }];
  });
}
