import {
  applyVex,
  type ReopenReason,
  type VexJustification,
  type VexStatement,
  type VexStatus,
} from '#analysis/vulnerability/vex';
import type { VulnerableHere } from '#analysis/vulnerability/findings';
import { purlOf, type SoftwareInventory } from '#estate/model';
import type { Instant } from '#kernel';
import { fullName } from './upgrades.ts';

/** What somebody stated about one package of the target and one of its vulnerabilities. */
export interface StatedLine {
  readonly vulnerability: string;
  readonly package: string;
  readonly version: string;
  readonly purl?: string;
  readonly status: VexStatus;
  readonly justification?: VexJustification;
  readonly detail?: string;
  readonly author?: string;
  readonly expiresAt?: Instant;
  /** The statement took it away before, and does not any more. */
  readonly reopened?: ReopenReason;
}

/** What is left when statements are believed, and all that they said of what was found. */
export interface WithStatements {
  readonly found: readonly VulnerableHere[];
  readonly stated: readonly StatedLine[];
}

/**
 * Takes away what a statement in force says is not affected or mended. What has no package left is no longer found; what
 * a statement only repeats stays, and is told.
 */
export function applyStatements(
  found: readonly VulnerableHere[],
  statements: readonly VexStatement[],
  { target, os }: Pick<SoftwareInventory, 'target' | 'os'>,
  now: Instant,
): WithStatements {
  if (statements.length === 0) return { found, stated: [] };
  const containers = [target.name, target.digest].filter((name) => name !== undefined);
  const stated: StatedLine[] = [];
  const left = found.flatMap((one): readonly VulnerableHere[] => {
    const affected = one.affected.filter(({ package: of, match }) => {
      const purl = purlOf(of, os);
      const effect = applyVex(
        statements,
        {
          vulnerabilities: [one.vulnerability, ...match.statements.map(({ advisory }) => advisory)],
          component: purl === undefined ? [] : [purl],
          containers,
        },
        now,
      );
      if (effect.state === 'none') return true;
      const { status, justification, detail, author, expiresAt } = effect.statement;
      stated.push({
        vulnerability: one.vulnerability,
        package: fullName(of),
        version: of.version,
        ...(purl === undefined ? {} : { purl }),
        status,
        ...(justification && { justification }),
        ...(detail && { detail }),
        ...(author && { author }),
        ...(expiresAt && { expiresAt }),
        ...(effect.state === 'reopened' ? { reopened: effect.reason } : {}),
      });
      return effect.state === 'reopened' || (status !== 'not-affected' && status !== 'fixed');
    });
    return affected.length === 0 ? [] : [{ ...one, affected }];
  });
  return { found: left, stated };
}
