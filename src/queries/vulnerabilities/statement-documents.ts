import {
  type KeptStatement,
  type VexDocument,
  type VexStatement,
  writeCycloneDxVex,
  writeOpenVex,
} from '#analysis/vulnerability/vex';
import { canonicalJson, type Instant } from '#kernel';
import { shortDigest } from '#platform/runtime';
import type { VulnerabilityReport } from './shapes.ts';

/** What statements are written as. */
export type StatementFormat = 'openvex' | 'cyclonedx';

type Writer = (statements: readonly VexStatement[], document: VexDocument) => string;

const WRITERS: Readonly<Record<StatementFormat, Writer>> = { openvex: writeOpenVex, cyclonedx: writeCycloneDxVex };

/**
 * A report as statements for others: what is affected and what mends it, and what statements that were believed took
 * away. The same report gives the same bytes. A package without a package URL cannot be stated about and is left out.
 */
export function reportVex(report: VulnerabilityReport, format: StatementFormat): string {
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
  return WRITERS[format](statements, { id, author: 'Yagura', issuedAt: asOf, version: 1 });
}

/** Statements that are kept, for others. The same statements give the same bytes on one day. */
export function statementsVex(kept: readonly KeptStatement[], format: StatementFormat, now: Instant): string {
  const statements = kept.map(({ statement }) => statement);
  const id = `urn:yagura:vex:${shortDigest(canonicalJson(kept.map((one) => one.id)))}`;
  return WRITERS[format](statements, { id, author: 'Yagura', issuedAt: now, version: 1 });
}
