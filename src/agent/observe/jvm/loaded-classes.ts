import type { LoadedClass } from '#estate/model';
import { askJvm, type Host } from '#platform/host';
import type { Clock } from '#platform/runtime';
import { parseStat } from '../proc-stat.ts';
import { parseStatus } from '../proc-status.ts';
import { isHotspot } from '../runtimes/jvm.ts';
import type { SeenProcess } from '../seen-process.ts';
import { bounded } from '../text.ts';
import { attachObstacle } from './attach-state.ts';
import { classList } from './class-list.ts';

const COMMAND = 'VM.class_hierarchy';
const TIMEOUT_MS = 5_000;
/** A large application has 100,000 classes and some 10 MiB of list. */
const MAX_BYTES = 64 * 1024 * 1024;

export interface ClassQuestion {
  readonly host: Host;
  readonly clock: Clock;
  /** Effective user of this program. */
  readonly ownUid: number | undefined;
  readonly wanted: readonly string[];
}

/**
 * Asks every HotSpot VM which of the wanted classes it has loaded, one VM after the other. `not-loaded` is said only of
 * a whole list of a VM that was still the same when it ended.
 */
export async function loadedClasses(
  processes: readonly SeenProcess[],
  question: ClassQuestion,
): Promise<LoadedClass[]> {
  const answers: LoadedClass[] = [];
  for (const program of processes) if (isHotspot(program)) answers.push(...(await askProcess(program, question)));
  return answers;
}

async function askProcess(program: SeenProcess, question: ClassQuestion): Promise<LoadedClass[]> {
  const { host, clock, ownUid, wanted } = question;
  const { pid, namespacePid = pid } = program.report;
  const all = (reason: string) => wanted.map((name): LoadedClass => ({ pid, name, state: 'unknown', reason }));
  const obstacle = attachObstacle(program, ownUid);
  if (obstacle !== undefined) return all(obstacle);
  const list = classList(wanted);
  const answer = await askJvm(
    {
      proc: host.proc,
      pid,
      namespacePid,
      uid: program.status.uid ?? -1,
      clock,
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
      mayBeWoken: () => isSame(program) && parseStatus(program.view.text('status', 16_384).value ?? '').catchesQuit,
    },
    COMMAND,
    (piece) => list.push(piece),
  );
  const { code, isWhole, found } = list.end();
  const reason = !answer.done ? answer.why : code !== 0 ? 'command-unknown' : 'cut';
  const isKnown = answer.done && isWhole && isSame(program);
  return wanted.map((name): LoadedClass => {
    const names = found.get(name) ?? [];
    if (names.length > 0) {
      const isMoved = names.some((one) => one !== name);
      return { pid, name, state: 'loaded', ...(isMoved ? { as: names.map((one) => bounded(one)) } : {}) };
    }
    return isKnown ? { pid, name, state: 'not-loaded' } : { pid, name, state: 'unknown', reason };
  });
}

function isSame({ view, report }: SeenProcess): boolean {
  return parseStat(view.text('stat', 16_384).value ?? '')?.startTicks === report.startTicks;
}
