/** One piece of memory with code of a file in it. */
export interface MapLine {
  readonly path: string;
  /** The kernel's mark: the file has lost its name. Also the end of a name that merely looks so. */
  readonly isMarkedDeleted: boolean;
  readonly device: string;
  readonly inode: string;
}

const DELETED = ' (deleted)';
/** Place of the letter after the blank before the permissions: `r-xp`. */
const EXECUTABLE = 3;
const LINE = /^[0-9a-f]+-[0-9a-f]+ \S{4} [0-9a-f]+ ([0-9a-f]+:[0-9a-f]+) (\d+) +(\/.*)$/;

/**
 * Reads `/proc/<pid>/maps`, the executable pieces with a path. A line end in a name is written `\012`, nothing else is escaped:
 * https://man7.org/linux/man-pages/man5/proc_pid_maps.5.html (read 2026-11-26).
 */
export function parseMaps(text: string): MapLine[] {
  const lines: MapLine[] = [];
  for (const line of text.split('\n')) {
    // Most pieces hold no code: the test without a pattern is the cheap one.
    if (line[line.indexOf(' ') + EXECUTABLE] !== 'x') continue;
    const [, device, inode, name] = LINE.exec(line) ?? [];
    if (device === undefined || inode === undefined || name === undefined) continue;
    const isMarkedDeleted = name.endsWith(DELETED);
    const path = isMarkedDeleted ? name.slice(0, -DELETED.length) : name;
    lines.push({ path: path.replaceAll('\\012', '\n'), isMarkedDeleted, device, inode });
  }
  return lines;
}
