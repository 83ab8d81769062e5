import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTarget, INVENTORY_LIMITS, PACKAGE_READERS, readInventory, writeCycloneDx } from '#estate/software';
import { instant } from '#kernel';
import { fixedClock } from '#platform/runtime';

const clock = fixedClock(instant('2026-11-26T00:00:00Z'));
const SAMPLES = join(process.env['YAGURA_SHARED'] ?? '../shared', 'data/scanner-outputs/cyclonedx');

async function inventoryOf(target: string) {
  return await readInventory(await findTarget(target), PACKAGE_READERS, INVENTORY_LIMITS, clock);
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yagura-sbom-'));
});
afterAll(async () => await rm(folder, { recursive: true }));

describe('an SBOM as a target', () => {
  const document = {
    bomFormat: 'CycloneDX',
    components: [{ type: 'library', name: 'react', version: '16.8.6', purl: 'pkg:npm/react@16.8.6' }],
  };

  it('is known by its content', async () => {
    const file = join(folder, 'shop.json');
    await writeFile(file, JSON.stringify(document));
    const inventory = await inventoryOf(file);
    expect(inventory).toMatchObject({
      target: { kind: 'sbom', name: file },
      packages: [{ type: 'npm', name: 'react', standing: 'reported' }],
    });
    const again = join(folder, 'again.cdx.json');
    await writeFile(again, writeCycloneDx(inventory));
    expect((await inventoryOf(again)).packages).toEqual(inventory.packages);
  });

  it('must be one when it is called one', async () => {
    const file = join(folder, 'package-lock.json');
    await writeFile(file, '{"lockfileVersion":3,"packages":{"node_modules/react":{"version":"16.8.6"}}}');
    await expect(inventoryOf(`sbom:${file}`)).rejects.toMatchObject({ code: 'bad-input' });
    expect(await inventoryOf(file)).toMatchObject({ target: { kind: 'root' }, packages: [{ standing: 'locked' }] });
  });
});

describe('SBOMs as other tools write them', () => {
  it('give their packages, or say why they give none', async (context) => {
    context.skip(!existsSync(SAMPLES), 'no shared data here');
    const files = readdirSync(SAMPLES);
    for (const file of files) {
      const { packages, problems, target } = await inventoryOf(join(SAMPLES, file));
      expect(target.kind).toBe('sbom');
      if (file !== 'no-severity.json') expect(packages.length + problems.length, file).toBeGreaterThan(0);
    }
    expect(files.length).toBeGreaterThan(10);
  });
});
