import type { SoftwareInventory } from '#estate/model';
import { readChunks } from '#platform/files';
import type { Clock } from '#platform/runtime';
import { type Budget, createBudget } from './collect/budget.ts';
import { composeLayers } from './collect/compose.ts';
import { createProblems } from './collect/problems.ts';
import type { InventoryLimits } from './limits.ts';
import type { PackageReader } from './readers/contract.ts';
import { readFolder } from './targets/folder.ts';
import { readFunctionPackage } from './targets/function-package.ts';
import { archiveParts } from './targets/image/archive-parts.ts';
import { folderParts } from './targets/image/folder-parts.ts';
import type { Platform } from './targets/image/oci-manifest.ts';
import { readImage } from './targets/image/read-image.ts';
import type { OpenedTarget, ReadProgress } from './targets/opened.ts';
import { readSbomFile } from './targets/sbom-file.ts';
import { readSingleFile } from './targets/single-file.ts';
import type { Target } from './targets/target.ts';

export interface InventoryOptions {
  /** Which image of several is read; linux/amd64 unless it says otherwise. */
  readonly platform?: Platform;
  readonly onProgress?: ReadProgress;
}

const USUAL_PLATFORM: Platform = { os: 'linux', architecture: 'amd64' };

/**
 * Reads all software records of a target. What cannot be read is a problem of the inventory, with its path; faults are
 * left to targets that cannot be read at all: `bad-input`, `denied`, `not-found`.
 */
export async function readInventory(
  target: Target,
  readers: readonly PackageReader[],
  limits: InventoryLimits,
  clock: Pick<Clock, 'now'>,
  options: InventoryOptions = {},
): Promise<SoftwareInventory> {
  const sbom = await readSbomFile(target, clock);
  if (sbom) return sbom;
  const takenAt = clock.now();
  const opened = await openTarget(target, readers, createBudget(limits), options);
  const { packages, problems: found, readers: used, os } = await composeLayers(opened.layers, readers, limits);
  const problems = createProblems(limits.problems);
  problems.addAll(opened.problems);
  problems.addAll(found);
  return { target: opened.target, takenAt, ...(os && { os }), packages, problems: problems.list(), readers: used };
}

async function openTarget(
  target: Target,
  readers: readonly PackageReader[],
  budget: Budget,
  { platform = USUAL_PLATFORM, onProgress = () => {} }: InventoryOptions,
): Promise<OpenedTarget> {
  const { kind, name, absolute, isFolder, bytes } = target;
  if (kind === 'dir') return await readFolder(name, absolute, readers, budget, onProgress);
  if (kind === 'lambda') return await readFunctionPackage(name, absolute, readers, budget);
  if (kind === 'file') return await readSingleFile(name, absolute, readers, budget);
  let done = 0;
  const told = (more: number) => onProgress((done += more), bytes);
  const problems = createProblems(budget.limits.problems);
  if (isFolder) return await readImage(name, folderParts(absolute, readers, budget, told), platform, problems);
  const chunks = async function* () {
    for await (const chunk of readChunks(absolute)) {
      told(chunk.length);
      yield chunk;
    }
  };
  const parts = await archiveParts(name, chunks(), readers, budget, problems);
  return await readImage(name, parts, platform, problems);
}
