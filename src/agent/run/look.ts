import type { HostReport, LoadedClass } from '#estate/model';
import { observeHost } from '../observe/observe.ts';
import { ownerBooks } from '../owners/index.ts';
import { CLASSES_EVERY } from './limits.ts';
import type { AgentSettings, AgentWorld } from './settings.ts';

/**
 * Looks at the machine again and again: what does not change is read once. Java machines are asked at every tenth look; in
 * between, what they said stands for as long as they run.
 */
export function createLooker(settings: AgentSettings, { clock }: AgentWorld): () => Promise<HostReport> {
  const kept = { programs: new Map(), owners: ownerBooks(), extensions: new Map() };
  let looks = 0;
  let classes: readonly LoadedClass[] = [];
  let asked = new Set<string>();
  return async () => {
    const asks = settings.jvmClasses && looks % CLASSES_EVERY === 0;
    looks += 1;
    const report = await observeHost({ clock, root: settings.root, ...kept, ...(asks ? { jvmClasses: {} } : {}) });
    if (!settings.jvmClasses) return report;
    const running = new Map(report.processes.map(({ pid, startTicks }) => [pid, `${pid} ${startTicks}`]));
    if (asks) {
      classes = report.classes;
      asked = new Set(classes.flatMap(({ pid }) => running.get(pid) ?? []));
      return report;
    }
    const isStill = ({ pid }: LoadedClass) => asked.has(running.get(pid) ?? '');
    const missed = report.missed.filter(({ what, why }) => what !== 'jvm-classes' || why !== 'off');
    return { ...report, classes: classes.filter(isStill), missed };
  };
}
