import { gzipSync } from 'node:zlib';
import type { HostReport, MissedSight } from '#estate/model';
import { LOOK_BYTES } from './limits.ts';

/** Under which word a list that was cut is counted as missed, where it is not its own name. */
const WORDS: Readonly<Record<string, string>> = {
  archives: 'open-files',
  mapped: 'mapped-code',
  programs: 'built-in',
  classes: 'jvm-classes',
  modules: 'loaded-modules',
};

/** Lists that are short by themselves, and say what the others do not. */
const NEVER_CUT = new Set(['hardening', 'missed']);

/** A report as JSON, packed, within what a server takes: the longest list loses its second half until all of it fits. */
export function fitReport(report: HostReport): Uint8Array {
  let fitting = report;
  for (;;) {
    const json = JSON.stringify(fitting);
    const packed = json.length <= LOOK_BYTES.unpacked / 2 ? gzipSync(json) : undefined;
    if (packed !== undefined && packed.length <= LOOK_BYTES.packed) return packed;
    const shorter = withoutHalf(fitting);
    if (shorter === undefined) return packed ?? gzipSync(json);
    fitting = shorter;
  }
}

function withoutHalf(report: HostReport): HostReport | undefined {
  const lists = Object.entries(report as unknown as Readonly<Record<string, unknown>>).flatMap(([name, list]) =>
    Array.isArray(list) && list.length > 0 && !NEVER_CUT.has(name)
      ? [{ name, list: list as readonly unknown[], size: JSON.stringify(list).length }]
      : [],
  );
  const [longest] = lists.toSorted((a, b) => b.size - a.size);
  if (longest === undefined) return undefined;
  const kept = longest.list.slice(0, Math.floor(longest.list.length / 2));
  const cut: MissedSight = {
    what: WORDS[longest.name] ?? longest.name,
    why: 'too-many',
    howMany: longest.list.length - kept.length,
  };
  return { ...report, [longest.name]: kept, missed: [...report.missed, cut] };
}
