import { createMatcher, type JudgedPackage, type PackageVerdict } from '#analysis/vulnerability';
import { BOD_CODES, type BodCode, UNKNOWN_CONTEXT } from '#analysis/vulnerability/decision';
import {
  type AffectedHere,
  decideAbout,
  TERM_SEVERITIES,
  type VulnerableHere,
  vulnerableHere,
} from '#analysis/vulnerability/findings';
import type { VexStatement } from '#analysis/vulnerability/vex';
import { purlOf, type SoftwareInventory } from '#estate/model';
import type { Instant } from '#kernel';
import type { StoredKnowledge } from '#knowledge/advisories';
import type { Store } from '#platform/store';
import { applyStatements } from './apply-statements.ts';
import { type FoundBefore, foundBefore } from './found-before.ts';
import type { HeldSoftware } from './held.ts';
import { agesOf, knowledgeOf } from './knowledge.ts';
import type { AffectedPackageLine, UncoveredPackages, VulnerabilityLine, VulnerabilityReport } from './shapes.ts';
import { compareTerms, fullName, pathsOf, upgradesOf } from './upgrades.ts';

/** Packages named for a reason why nothing can be said of them. */
const MAX_NAMES = 3;

/**
 * What is known of the software of a target. Nothing is known of the place of a file: unknown counts as the worst. Of a
 * resource whose inventory is held, its findings say what the last analysis decided. What statements in force take away
 * is told apart. Nothing is read when there are no advisories: Fault `not-found`.
 */
export async function vulnerabilityReport(
  store: Store,
  read: () => Promise<SoftwareInventory | HeldSoftware>,
  asOf: Instant,
  statements: readonly VexStatement[] = [],
): Promise<VulnerabilityReport> {
  const knowledge = await knowledgeOf(store, asOf);
  const target = await read();
  const isHeld = 'inventory' in target;
  const inventory = isHeld ? target.inventory : target;
  const before = isHeld ? await foundBefore(store, target.holding.entity) : new Map<string, FoundBefore>();
  const judged = createMatcher(knowledge.index).inventory(inventory);
  const { found, stated } = applyStatements(vulnerableHere(judged), statements, inventory, asOf);
  const lines = await linesOf(found, { knowledge, before, asOf, os: inventory.os });
  const byName = new Map(lines.map((line) => [line.vulnerability, line]));
  const seen = new Set(judged.flatMap(({ verdict }) => verdict.matches.map(({ vulnerability }) => vulnerability)));
  return {
    target: inventory.target,
    ...(inventory.os && { os: inventory.os }),
    takenAt: inventory.takenAt,
    asOf,
    ...(isHeld && { held: heldAs(target) }),
    packages: inventory.packages.length,
    judged: judged.filter(({ verdict }) => silenceOf(verdict) === undefined).length,
    byTerm: countTerms(lines),
    fixable: lines.filter(({ status }) => status === 'affected').length,
    exploited: lines.filter(({ exploited }) => exploited).length,
    stated,
    investigated: seen.size - new Set([...lines, ...stated].map(({ vulnerability }) => vulnerability)).size,
    sources: agesOf(knowledge.feeds, asOf),
    uncovered: uncoveredOf(judged),
    senseless: judged.reduce((sum, { verdict }) => sum + verdict.senseless.length, 0),
    problems: inventory.problems,
    upgrades: upgradesOf(found, byName),
    vulnerabilities: lines,
  };
}

function heldAs({ holding, stale }: HeldSoftware): NonNullable<VulnerabilityReport['held']> {
  const { entity, source, confirmedAt } = holding;
  return { entity, source, confirmedAt, ...(stale === undefined ? {} : { stale }) };
}

function packageLine({ package: one, match: { fixedIn } }: AffectedHere, os: Told['os']): AffectedPackageLine {
  const purl = purlOf(one, os);
  return {
    type: one.type,
    name: fullName(one),
    version: one.version,
    paths: pathsOf(one),
    ...(purl === undefined ? {} : { purl }),
    ...(fixedIn === undefined ? {} : { fixedIn }),
  };
}

interface Told {
  readonly os: SoftwareInventory['os'];
  readonly knowledge: StoredKnowledge;
  readonly before: ReadonlyMap<string, FoundBefore>;
  readonly asOf: Instant;
}

async function linesOf(found: readonly VulnerableHere[], told: Told): Promise<readonly VulnerabilityLine[]> {
  const names = found.map(({ vulnerability }) => vulnerability);
  const { catalogues } = told.knowledge;
  const [intelligence, scores] = [await told.knowledge.intelligence(names), await told.knowledge.scores(names)];
  const lines = found.map(({ vulnerability, status, affected }): VulnerabilityLine => {
    const { asOf } = told;
    const known = intelligence.get(vulnerability) ?? {};
    const decision = decideAbout({
      vulnerability,
      catalogues,
      asOf,
      context: UNKNOWN_CONTEXT,
      before: undefined,
      intelligence: known,
      scores: scores.get(vulnerability) ?? [],
    });
    const statements = affected.flatMap(({ match }) => match.statements);
    return {
      vulnerability,
      status,
      term: decision.bod.code,
      severity: TERM_SEVERITIES[decision.bod.code],
      ...(decision.due === undefined ? {} : { due: decision.due }),
      exploited: known.kev !== undefined,
      ransomware: known.kev?.ransomware ?? false,
      ...(known.epss && { epss: known.epss.score }),
      ...(decision.cvss && { score: decision.cvss.environmentalScore, base: decision.cvss.baseScore }),
      packages: affected.map((one) => packageLine(one, told.os)),
      advisories: [
        ...new Map(statements.map(({ source, advisory: id }) => [`${source}/${id}`, { source, id }])).values(),
      ],
      unknown: decision.bod.possible.length > 1 ? decision.bod.because : [],
      reasons: decision.reasons,
      ...told.before.get(vulnerability),
    };
  });
  return lines.toSorted(compareLines);
}

function compareLines(a: VulnerabilityLine, b: VulnerabilityLine): number {
  return (
    compareTerms(a.term, b.term) ||
    Number(b.exploited) - Number(a.exploited) ||
    (b.score ?? 10) - (a.score ?? 10) ||
    (b.epss ?? 0) - (a.epss ?? 0) ||
    (a.vulnerability < b.vulnerability ? -1 : 1)
  );
}

function countTerms(lines: readonly VulnerabilityLine[]): Readonly<Record<BodCode, number>> {
  const counts = BOD_CODES.map((code) => [code, lines.filter(({ term }) => term === code).length] as const);
  return Object.fromEntries(counts) as Record<BodCode, number>;
}

/** Why nothing can be said of a package. Files of a distribution's package are judged with that package. */
function silenceOf({ uncovered }: PackageVerdict): UncoveredPackages['reason'] | undefined {
  return uncovered === 'of-distribution' ? undefined : uncovered;
}

function uncoveredOf(judged: readonly JudgedPackage[]): readonly UncoveredPackages[] {
  const silent = judged.flatMap(({ package: one, verdict }) => {
    const reason = silenceOf(verdict);
    return reason === undefined ? [] : [{ one, reason }];
  });
  return [...Map.groupBy(silent, ({ reason }) => reason)]
    .map(([reason, all]) => ({
      reason,
      packages: all.length,
      types: [...new Set(all.map(({ one }) => one.type))].toSorted(),
      first: all.slice(0, MAX_NAMES).map(({ one }) => fullName(one)),
    }))
    .toSorted((a, b) => b.packages - a.packages);
}
