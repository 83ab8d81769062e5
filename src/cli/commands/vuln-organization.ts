import { VULNERABILITY_GROUPS, type VulnerabilityGrouping } from '#api/contract';
import { Fault } from '#kernel';
import {
  fixCatalogue,
  listVulnerabilities,
  resolveVulnerabilitiesFilter,
  vulnerabilitiesCsv,
  vulnerabilitySummary,
} from '#queries';
import type { Store } from '#platform/store';
import type { CommandContext } from '../command.ts';
import { readFilter } from '../filter.ts';
import { printJson, printPieces } from '../output/print.ts';
import { printVulnerabilities } from '../output/vulnerability-list.ts';

/** The vulnerabilities of the whole organization, grouped as asked for: by what mends them unless something is said. */
export async function listOrganization(context: CommandContext, store: Store): Promise<number> {
  const { config, environment } = context;
  const by = groupingOf(config.vulnerabilityBy ?? 'fix');
  const { vulnerabilityFormat: format } = config;
  if (format === 'openvex' || format === 'cyclonedx-vex' || config.vulnerabilityFailOn !== undefined) {
    throw new Fault('usage', '`--format openvex`, `--format cyclonedx-vex` and `--fail-on` are about one target', {
      mend: 'name an image, a folder or a resource: `yagura vuln web.tar --fail-on 14d`',
    });
  }
  const now = environment.clock.now();
  const filter = resolveVulnerabilitiesFilter(readFilter(config.filter), now);
  if (format === 'csv') {
    await printPieces(context, vulnerabilitiesCsv(store, { by, filter }));
    return 0;
  }
  const page = await listVulnerabilities(store, { by, filter, limit: config.limit });
  const summary = await vulnerabilitySummary(store, now);
  if (format === 'json') printJson(context, { summary, ...page });
  else printVulnerabilities(context, { summary, page, fixes: fixCatalogue(), now });
  return 0;
}

function groupingOf(by: string): VulnerabilityGrouping {
  const known = VULNERABILITY_GROUPS.find((each) => each === by);
  if (known !== undefined) return known;
  throw new Fault('usage', `the vulnerabilities of the organization have no rows by ${by}`, {
    mend: `use \`--by ${VULNERABILITY_GROUPS.join('`, `--by ')}\`, or name a target`,
  });
}
