import { type VexStatement, writeOpenVex } from '#analysis/vulnerability/vex';
import { canonicalJson } from '#kernel';
import { shortDigest } from '#platform/runtime';
import type { VulnerabilityReport } from './shapes.ts';

/**
 * A report as statements for others: what is affected and what mends it, and what statements that were believed took
 * away. The same report gives the same bytes. A package without a package URL cannot be stated about and is left out.
 */
export function reportOpenVex(report: VulnerabilityReport): string {
  const { asOf, target } = report;
  const affected = report.vulnerabilities.flatMap(({ vulnerability, packages }) =>
    packages.flatMap(({ purl, fixedIn }): readonly VexStatement[] =>
      purl === undefined
        ? []
        : [
            {
              vulnerability,
              aliases: [],
              products: [{ ids: [purl], parts: [] }],
              status: 'affected',
              action: fixedIn === undefined ? 'No version mends it so far.' : `Upgrade to ${fixedIn}.`,
              issuedAt: asOf,
            },
          ],
    ),
  );
  const taken = report.stated.flatMap(
    ({ vulnerability, purl, status, reopened, ...about }): readonly VexStatement[] => {
      if (purl === undefined || reopened || (status !== 'not-affected' && status !== 'fixed')) return [];
      const { justification, detail, expiresAt } = about;
      return [
        {
          vulnerability,
          aliases: [],
          products: [{ ids: [purl], parts: [] }],
          status,
          issuedAt: asOf,
          ...(justification && { justification }),
          ...(detail && { detail }),
          ...(expiresAt && { expiresAt }),
        },
      ];
    },
  );
  const statements = [...affected, ...taken];
  const id = `urn:yagura:vex:${shortDigest(canonicalJson({ target: target.name, asOf, statements }))}`;
  return writeOpenVex(statements, { id, author: 'Yagura', issuedAt: asOf, version: 1 });
}
