import type { InventoryProblem, OperatingSystem, PackageType } from '#estate/model';
import type { InventoryLimits } from '../limits.ts';
import type { FileBody, FoundPackage, PackageReader } from '../readers/contract.ts';
import type { LayerFacts, Reading } from './layer-facts.ts';
import { type LocatedPackage, mergePackages } from './merge-packages.ts';
import { withPackagesFrom } from './packages-from.ts';
import { readSafely } from './read-safely.ts';

export interface Layer {
  readonly facts: LayerFacts;
  /** Digest that tells the layer from others; absent when the target has no layers. */
  readonly id?: string;
}

/** A file as it is after the layers so far, and since which of them each of its packages has been in it. */
interface Standing {
  readonly readings: readonly Reading[];
  readonly since: ReadonlyMap<string, number>;
}

/**
 * What all layers together hold, lowest first. A package is of the lowest layer from which on its record held exactly
 * that version without a break.
 */
export async function composeLayers(
  layers: readonly Layer[],
  readers: readonly PackageReader[],
  limits: InventoryLimits,
) {
  const files = new Map<string, Standing>();
  const kept = new Map<string, FileBody>();
  for (const [index, { facts }] of layers.entries()) {
    const changed = new Set<string>();
    for (const path of goneFrom([...files.keys()], facts)) files.delete(path);
    for (const path of goneFrom([...kept.keys()], facts)) {
      kept.delete(path);
      changed.add(folderOf(path));
    }
    for (const [path, readings] of facts.readings) files.set(path, standingOf(readings, files.get(path), index));
    for (const [path, file] of facts.kept) {
      kept.set(path, file);
      changed.add(folderOf(path));
    }
    for (const file of kept.values()) {
      if (!changed.has(folderOf(file.path))) continue;
      const own = facts.readings.get(file.path) ?? [];
      const readings = [...own, ...(await readWithOthers(file, readers, limits, kept))];
      if (readings.length > 0) files.set(file.path, standingOf(readings, files.get(file.path), index));
    }
  }
  return summary(files, layers);
}

/** Readings of the readers that look at other files of the folder. */
async function readWithOthers(
  file: FileBody,
  readers: readonly PackageReader[],
  limits: InventoryLimits,
  kept: ReadonlyMap<string, FileBody>,
): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const reader of readers) {
    if (!reader.needs || !reader.wants(file) || file.bytes > reader.maxBytes) continue;
    const beside = (name: string) =>
      reader.needs?.includes(name) ? kept.get(`${folderOf(file.path)}${name}`) : undefined;
    readings.push({ reader: reader.id, result: await readSafely(reader, file, limits, beside) });
  }
  return readings;
}

/** The folder of a path with the slash at its end; '' for the root. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Which of the paths a layer takes away. */
function goneFrom(paths: readonly string[], { removed, emptied }: LayerFacts): string[] {
  if (removed.size + emptied.size === 0) return [];
  return paths.filter((path) => {
    if (removed.has(path) || emptied.has('')) return true;
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const folder = path.slice(0, slash);
      if (removed.has(folder) || emptied.has(folder)) return true;
    }
    return false;
  });
}

function standingOf(readings: readonly Reading[], before: Standing | undefined, index: number): Standing {
  const since = new Map<string, number>();
  for (const { result } of readings) {
    for (const found of result.packages) {
      const key = keyOf(found);
      since.set(key, before?.since.get(key) ?? index);
    }
  }
  return { readings, since };
}

function keyOf({ type, namespace = '', name, version, architecture = '' }: FoundPackage): string {
  return [type, namespace, name, version, architecture].join('\0');
}

const DISTRIBUTION_TYPES: ReadonlySet<PackageType> = new Set(['deb', 'rpm', 'apk']);

function summary(files: ReadonlyMap<string, Standing>, layers: readonly Layer[]) {
  const located: LocatedPackage[] = [];
  const problems: InventoryProblem[] = layers.flatMap(({ facts }) => facts.problems);
  const used = new Set<string>();
  const owned = new Set(
    [...files.values()].flatMap(({ readings }) => readings.flatMap(({ result }) => result.owns ?? [])),
  );
  let os: { readonly found: OperatingSystem; readonly rank: number } | undefined;
  let packagesFrom: string | undefined;
  for (const [path, { readings, since }] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    for (const { reader, result } of readings) {
      if (reader !== '') used.add(reader);
      const rank = result.osRank ?? 0;
      if (result.os && (!os || rank < os.rank)) os = { found: result.os, rank };
      packagesFrom = result.packagesFrom ?? packagesFrom;
      for (const { code, within = [], detail } of result.problems ?? []) {
        problems.push({ code, path: [path, ...within].join(' > '), detail });
      }
      for (const { within, ...found } of result.packages) {
        const layer = layers[since.get(keyOf(found)) ?? 0]?.id;
        const isOwned = owned.has(path) && !DISTRIBUTION_TYPES.has(found.type);
        located.push({
          found: isOwned ? { ...found, isOfDistribution: true } : found,
          location: { path, ...(within && { within }), ...(layer && { layer }) },
        });
      }
    }
  }
  return {
    packages: mergePackages(located),
    problems,
    readers: [...used].toSorted(),
    ...(os && { os: withPackagesFrom(os.found, packagesFrom) }),
  };
}
