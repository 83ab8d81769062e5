import type { SoftwareInventory } from '#estate/model';
import { readBounded } from '#platform/files';
import type { Clock } from '#platform/runtime';
import { looksLikeSbom } from '../sbom/detect.ts';
import { MAX_SBOM_BYTES, readSbom } from '../sbom/read.ts';
import type { Target } from './target.ts';

/** How files of SBOMs are named. */
const NAMED = /\.(?:json|xml|spdx|cdx|bom|sbom|att|intoto)$/i;

/** The inventory of a file that is an SBOM; undefined for other files. What was asked for as `sbom:` must be one. */
export async function readSbomFile(
  { kind, name, absolute, bytes }: Target,
  clock: Pick<Clock, 'now'>,
): Promise<SoftwareInventory | undefined> {
  const isAsked = kind === 'sbom';
  if (!isAsked && (kind !== 'file' || !NAMED.test(name) || bytes > MAX_SBOM_BYTES)) return undefined;
  const content = await readBounded(absolute, MAX_SBOM_BYTES);
  return isAsked || looksLikeSbom(content) ? readSbom(content, name, clock) : undefined;
}
