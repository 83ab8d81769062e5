import { observeHost } from '#agent';
import { readHostPackages } from '#agent/packages';
import type { CommandRun } from '../command.ts';
import { printHostReport } from '../output/host-report.ts';
import { printJson } from '../output/print.ts';

/** Programs up to this size are read here: a look of one's own may take a moment longer than the agent's. */
const MAX_PROGRAM_BYTES = 256 * 1024 * 1024;

export const runHost: CommandRun = async (context) => {
  const { config, environment } = context;
  const report = await observeHost({
    clock: environment.clock,
    root: config.hostRoot,
    maxProgramBytes: MAX_PROGRAM_BYTES,
    ...(config.jvmClasses ? { jvmClasses: {} } : {}),
  });
  const software = await readHostPackages({ root: config.hostRoot, clock: environment.clock });
  if (config.hostFormat === 'json') printJson(context, { ...report, software });
  else printHostReport(context, report, software);
  return 0;
};
