import type { InventoryProblem, SoftwareInventory, SoftwarePackage } from '#estate/model';
import { type LocatedPackage, mergePackages } from '#estate/software';
import type { LayerRead } from './layer-read.ts';

/**
 * A function with what its layers bring. They are laid over one another below /opt, in their order, beside the code: a
 * file of a later layer takes the place of one of the same name.
 * https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html (read 2026-11-26)
 */
export function withLayers(inventory: SoftwareInventory, layers: readonly LayerRead[]): SoftwareInventory {
  if (layers.length === 0) return inventory;
  const located: LocatedPackage[] = locate(inventory.packages);
  const problems: InventoryProblem[] = [...inventory.problems];
  const readers = new Set(inventory.readers);
  const replaced = new Set<string>();
  for (const layer of layers.toReversed()) {
    if ('problem' in layer) problems.push(layer.problem);
    else {
      const own = locate(layer.inventory.packages);
      for (const { found, location } of own) {
        if (replaced.has(location.path)) continue;
        located.push({ found, location: { ...location, path: `opt/${location.path}`, layer: layer.arn } });
      }
      for (const { location } of own) replaced.add(location.path);
      for (const reader of layer.inventory.readers) readers.add(reader);
      problems.push(...layer.inventory.problems.map((one) => ({ ...one, path: `${layer.arn} ${one.path}`.trim() })));
    }
  }
  return { ...inventory, packages: mergePackages(located), problems, readers: [...readers].toSorted() };
}

function locate(packages: readonly SoftwarePackage[]): LocatedPackage[] {
  return packages.flatMap(({ locations, ...found }) => locations.map((location) => ({ found, location })));
}
