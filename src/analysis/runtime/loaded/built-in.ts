import type { LoadedRule } from './contract.ts';
import { answer, processes, sight } from './evidence.ts';
import { isSamePackage } from './same-package.ts';

/**
 * Go and Rust link what they use into the program: what a running program was built of is in memory. That no running
 * program has it proves nothing, since such programs often run for a moment and end.
 */
export const builtIn: LoadedRule = (host, one) => {
  const holders = host.report.programs.filter(({ packages }) => packages.some((built) => isSamePackage(built, one)));
  if (holders.length === 0) return undefined;
  const evidence = holders.map(({ path, pids }) => sight(host, 'programs', `${path} (${processes(pids)})`));
  return answer('loaded', 'built-in', evidence);
};
