import type { SoftwareInventory } from '#estate/model';
import { isRegistryTarget } from '#estate/software';
import { Fault } from '#kernel';
import type { Store } from '#platform/store';
import { type HeldSoftware, heldSoftware, reaches, reportCsv, reportVex, vulnerabilityReport } from '#queries';
import type { CommandContext, CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { say } from '../output/lines.ts';
import { printJson } from '../output/print.ts';
import { printReport } from '../output/vulnerability-report.ts';
import { readStatements } from '../read-statements.ts';
import { takeInventory } from '../take-inventory.ts';
import { listOrganization } from './vuln-organization.ts';
import { VULNERABILITY_TEXTS as TEXTS } from '../texts/vulnerabilities.ts';

/** Exit code when a vulnerability reaches `--fail-on`. */
const REACHED = 2;

export const runVuln: CommandRun = (context, [wanted]) =>
  withStore(context, async (store) => {
    if (wanted === undefined) return listOrganization(context, store);
    const { config, environment } = context;
    if (config.vulnerabilityBy === 'entity' || config.filter !== undefined) {
      throw new Fault('usage', '`--by entity` and `--filter` are about the organization', {
        mend: 'leave the target out, or use `--by package` or `--by cve`',
      });
    }
    const now = environment.clock.now();
    const statements = await readStatements(context, config.vexFile);
    const report = await vulnerabilityReport(store, () => targetOf(context, store, wanted), now, statements);
    if (config.vulnerabilityFormat === 'json') printJson(context, report);
    else if (config.vulnerabilityFormat === 'openvex') environment.out(`${reportVex(report, 'openvex')}\n`);
    else if (config.vulnerabilityFormat === 'cyclonedx-vex') environment.out(`${reportVex(report, 'cyclonedx')}\n`);
    else if (config.vulnerabilityFormat === 'csv') {
      environment.out(reportCsv(report, config.vulnerabilityBy === 'cve' ? 'cve' : 'package'));
    } else printReport(context, report);
    const silent = report.packages - report.judged;
    // A pipeline that looks at the exit code alone must not take silence for a pass.
    if (silent > 0) environment.err(`${say(context, TEXTS.notJudgedNote, { count: silent })}\n`);
    return config.vulnerabilityFailOn !== undefined && reaches(report, config.vulnerabilityFailOn) ? REACHED : 0;
  });

/** A file or folder; what is none is the name of a resource whose inventory is held. */
async function targetOf(
  context: CommandContext,
  store: Store,
  wanted: string,
): Promise<SoftwareInventory | HeldSoftware> {
  const held = () => heldSoftware(store, wanted, context.environment.clock.now());
  if (/^(arn|yagura):/.test(wanted)) return (await held()) ?? notHeld(wanted);
  if (isRegistryTarget(wanted)) return await takeInventory(context, wanted);
  try {
    return await takeInventory(context, wanted);
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.code !== 'not-found') throw thrown;
    return (await held()) ?? notHeld(wanted);
  }
}

function notHeld(wanted: string): never {
  throw new Fault('not-found', `\`${wanted.slice(0, 200)}\` is no file, and no inventory is held of such a resource`, {
    mend: 'give an image, a folder or an SBOM; `yagura coverage --gaps` tells why a resource has no inventory',
  });
}
