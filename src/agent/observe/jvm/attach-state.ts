import type { HostFiles } from '#platform/host';
import type { SeenProcess } from '../seen-process.ts';
import { perfText } from './perf-data.ts';

/** Counters take 32 KiB unless somebody asked for more. */
const MAX_PERF_BYTES = 1024 * 1024;
const MAX_TEMPORARY = 20_000;
const OFF_BY_FLAG = '-XX:+DisableAttachMechanism';

/**
 * Why a VM must not be asked, in kebab case; undefined when it may. A VM that does not take questions would answer the
 * signal with a dump of its threads, and a process that does not catch it would end.
 */
export function attachObstacle(program: SeenProcess, ownUid: number | undefined): string | undefined {
  const { uid } = program.status;
  if (ownUid === undefined || uid === undefined || (ownUid !== 0 && ownUid !== uid)) return 'other-user';
  if (program.args.includes(OFF_BY_FLAG) || capabilityOf(program) === 'off') return 'attach-disabled';
  return program.status.catchesQuit ? undefined : 'no-signal-handler';
}

/** What the VM says of itself in its counters, which know options of variables and files as well. */
function capabilityOf({ view, report, status }: SeenProcess): 'on' | 'off' | 'unknown' {
  const number = String(report.namespacePid ?? report.pid);
  for (const folder of counterFolders(view.files)) {
    const path = `/tmp/${folder}/${number}`;
    if (view.files.facts(path).value?.uid !== status.uid) continue;
    const data = view.files.bytes(path, MAX_PERF_BYTES).value;
    const capabilities = data === undefined ? undefined : perfText(data, 'sun.rt.jvmCapabilities');
    if (capabilities !== undefined) return capabilities.startsWith('1') ? 'on' : 'off';
  }
  return 'unknown';
}

function counterFolders(files: HostFiles): readonly string[] {
  return (files.names('/tmp', MAX_TEMPORARY).value ?? []).filter((name) => name.startsWith('hsperfdata_'));
}
