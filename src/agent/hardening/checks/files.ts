import type { HardeningEvidence } from '#estate/model';
import type { NamedFacts } from '#platform/host';
import type { HardeningCheck, HardeningFacts, Judgement } from '../contract.ts';
import { judged } from '../judgement.ts';
import { USUAL_PRIVILEGED } from '../usual-privileged.ts';

/** Where programs are looked for by default, and what systems keep beside them. */
const PROGRAM_FOLDERS = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
const HELPER_FOLDERS = [
  '/usr/libexec',
  '/usr/lib',
  '/usr/lib/openssh',
  '/usr/lib/dbus-1.0',
  '/usr/lib/polkit-1',
  '/opt',
];
const MAX_ENTRIES = 20_000;
const MAX_TOLD = 10;
const WORLD_WRITABLE = 0o002;
const STICKY = 0o1000;
const SET_ID = 0o6000;
const SET_USER_ID = 0o4000;

export const FILE_CHECKS: readonly HardeningCheck[] = [
  {
    id: 'programs-not-writable',
    judge: (facts) => {
      const folders = PROGRAM_FOLDERS.map((folder) => ({ folder, facts: facts.files.facts(folder).value }));
      const open = folders.filter(({ facts: own }) => own !== undefined && isWritable(own.mode));
      const evidence = open.map(({ folder, facts: own }) => ({ path: folder, value: octal(own?.mode ?? 0) }));
      return judgeEntries(facts, PROGRAM_FOLDERS, ({ kind, mode }) => kind !== 'link' && isWritable(mode), evidence);
    },
  },
  {
    id: 'privileged-programs-usual',
    judge: (facts) =>
      judgeEntries(
        facts,
        [...PROGRAM_FOLDERS, ...HELPER_FOLDERS],
        ({ kind, mode, name }) => kind === 'file' && (mode & SET_ID) !== 0 && !isUsual(name, mode),
        [],
      ),
  },
];

function judgeEntries(
  { files }: HardeningFacts,
  folders: readonly string[],
  isBad: (entry: NamedFacts) => boolean,
  first: readonly HardeningEvidence[],
): Judgement {
  const evidence = [...first];
  let [count, wasCut] = [0, false];
  // `/bin` is `/usr/bin` on most systems.
  const real = new Set(folders.flatMap((folder) => files.resolve(folder).value ?? []));
  for (const folder of real) {
    const entries = files.entries(folder, MAX_ENTRIES);
    wasCut ||= entries.absent === 'denied' || entries.isCut === true;
    count += entries.value?.length ?? 0;
    for (const entry of entries.value ?? []) {
      if (isBad(entry)) evidence.push({ path: `${folder}/${entry.name}`.slice(0, 512), value: octal(entry.mode) });
    }
  }
  if (evidence.length > 0) {
    const names = evidence.slice(0, MAX_TOLD).map(({ path }) => path);
    return judged('fail', 'found', { count: evidence.length, names: names.join(', ') }, evidence.slice(0, MAX_TOLD));
  }
  if (wasCut || count === 0) return judged('unknown', 'not-all-seen', {});
  return judged('pass', 'all-good', { count }, [...real].map((path) => ({ path })).slice(0, MAX_TOLD));
}

/** In a folder with the sticky bit everybody may add and only the owner replace. */
function isWritable(mode: number): boolean {
  return (mode & WORLD_WRITABLE) !== 0 && (mode & STICKY) === 0;
}

/** The group's right alone is weaker: a few mail and terminal programs have it. */
function isUsual(name: string, mode: number): boolean {
  return (
    USUAL_PRIVILEGED.has(name) || ((mode & SET_USER_ID) === 0 && /^(?:.*mail.*|.*term.*|.*utempter.*)$/.test(name))
  );
}

function octal(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}
