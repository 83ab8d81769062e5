import { type HostReport, processesToRestart } from '#estate/model';
import { canonicalJson } from '#kernel';
import { shortDigest } from '#platform/runtime';

/**
 * Digest of what of a report is judged: two looks with the same one need no new decision. Ids of processes, counts of
 * connections and moments change with every look and are left out.
 */
export function sightOf(report: HostReport): string {
  const { libraries, modules = [] } = report;
  const inbound = report.connections.filter(({ direction }) => direction === 'in');
  const outbound = report.connections.filter(({ database }) => database !== undefined);
  return shortDigest(
    canonicalJson({
      oldCode: distinct(
        processesToRestart(report).flatMap(({ program, objects }) =>
          objects.map(
            ({ path, state }) => `${program.unit ?? program.executable?.path ?? program.name} ${state} ${path}`,
          ),
        ),
      ),
      hardening: distinct(report.hardening.map(({ check, outcome }) => `${check} ${outcome}`)),
      inbound: distinct(inbound.map(({ protocol, port, remoteAddress }) => `${protocol} ${port} ${remoteAddress}`)),
      databases: distinct(outbound.map(({ database = '', remoteAddress }) => `${database} ${remoteAddress}`)),
      owners: distinct(
        report.mapped.flatMap(({ owner }) => (owner === undefined ? [] : [`${owner.type} ${owner.name}`])),
      ),
      idle: distinct((libraries?.idle ?? []).map(({ type, name }) => `${type} ${name}`)),
      archives: distinct(report.archives.map(({ path }) => path)),
      classes: distinct(report.classes.map(({ name, state }) => `${name} ${state}`)),
      modules: distinct(
        modules.flatMap(({ complete, packages }) => packages.map(({ type, name }) => `${type} ${name} ${complete}`)),
      ),
      programs: distinct(report.programs.map(({ path }) => path)),
      missed: distinct(report.missed.map(({ what, why }) => `${what} ${why}`)),
      kernel: report.kernel ?? '',
    }),
  );
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)].toSorted();
}
