import { type InventoryProblem, type PackageLocation, type SoftwareInventory } from '#estate/model';
import { at, Fault, type Instant, isJson, parseInstant } from '#kernel';
import type { Clock } from '#platform/runtime';
import { mergePackages } from '../collect/merge-packages.ts';
import { createProblems } from '../collect/problems.ts';
import { INVENTORY_LIMITS } from '../limits.ts';
import { gathering } from '../readers/support/gathering.ts';
import { textAt, textOf } from '../readers/support/members.ts';
import { baseName } from '../readers/support/names.ts';
import { xmlOf } from '../readers/support/xml.ts';
import { readCycloneDx } from './cyclonedx.ts';
import { sbomSyntax } from './detect.ts';
import type { SbomDocument } from './document.ts';
import { openEnvelope } from './envelope.ts';
import { readSpdx } from './spdx.ts';
import { spdxOfTags } from './spdx-tags.ts';
import { toPackage } from './to-package.ts';

/** Larger documents are refused: they are parsed in memory. */
export const MAX_SBOM_BYTES = 128 * 1024 * 1024;

/**
 * The inventory that an SBOM tells: CycloneDX as JSON or XML, SPDX 2 as JSON or tags, and attestations around them.
 * Everything in it is `reported`. Components that cannot be packages of a known kind are counted in problems. Throws a
 * `bad-input` Fault for a file that is no SBOM.
 */
export function readSbom(bytes: Uint8Array, name: string, clock: Pick<Clock, 'now'>): SoftwareInventory {
  const document = readDocument(bytes, name);
  const problems = createProblems(INVENTORY_LIMITS.problems);
  problems.addAll(document.problems.map((problem) => ({ ...problem, path: problem.path || name })));
  const { located, refused, os } = convert(document, name);
  problems.addAll(refused);
  const system = document.os ?? os;
  return {
    target: { kind: 'sbom', name, ...(document.digest !== undefined && { digest: document.digest }) },
    takenAt: momentOf(document.createdAt, clock.now()),
    ...(system && { os: system }),
    packages: mergePackages(located),
    problems: problems.list(),
    readers: document.readers,
  };
}

function readDocument(bytes: Uint8Array, name: string): SbomDocument {
  const syntax = bytes.length > MAX_SBOM_BYTES ? undefined : sbomSyntax(bytes);
  if (syntax === 'tags') return readSpdx(spdxOfTags(textOf(bytes)));
  const gather = gathering();
  const parse = (): unknown => JSON.parse(textOf(bytes));
  const value = syntax === 'xml' ? xmlOf(bytes, gather) : syntax && openEnvelope(gather.attempt('the JSON', parse));
  const bom = syntax === 'xml' ? at(value, 'bom') : value;
  if (syntax === 'xml' || textAt(bom, 'bomFormat') === 'CycloneDX') {
    if (isJson(bom)) {
      const document = readCycloneDx(bom);
      const damage = (gather.done().problems ?? []).map(({ code, detail }) => ({ code, path: '', detail }));
      return { ...document, problems: [...damage, ...document.problems] };
    }
  } else if (textAt(bom, 'spdxVersion').startsWith('SPDX-2')) return readSpdx(bom);
  const [why] = gather.done().problems ?? [];
  throw new Fault('bad-input', `\`${name}\` is no SBOM that is read here${why ? `: ${why.detail}` : ''}`, {
    mend: `give CycloneDX 1.2 or later (JSON, XML) or SPDX 2.2 or 2.3 (JSON, tags) of at most ${MAX_SBOM_BYTES} bytes`,
  });
}

function convert(document: SbomDocument, name: string) {
  const located: Parameters<typeof mergePackages>[0][number][] = [];
  const refusals = new Map<string, { count: number; readonly first: string }>();
  let os: SoftwareInventory['os'];
  for (const component of document.components) {
    const converted = toPackage(component);
    if ('refused' in converted) {
      const known = refusals.get(converted.refused);
      if (known) known.count += 1;
      else refusals.set(converted.refused, { count: 1, first: component.purl || component.name });
      continue;
    }
    os ??= converted.os;
    const locations: readonly PackageLocation[] =
      component.locations.length > 0 ? component.locations : [{ path: baseName(name) }];
    for (const location of locations) located.push({ found: converted.found, location });
  }
  const refused: InventoryProblem[] = [...refusals].map(([why, { count, first }]) => ({
    code: 'unidentified',
    path: name,
    detail: `${count} components ${why}, the first of them ${first || 'without a name'}`,
  }));
  return { located, refused, os };
}

/** When it was made, as it says; a moment that has not come yet is not believed. */
function momentOf(text: string, now: Instant): Instant {
  const told = parseInstant(text);
  return told !== undefined && told <= now ? told : now;
}
