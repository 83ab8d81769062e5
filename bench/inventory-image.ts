import { createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import tar from 'tar-stream';
import { findTarget, INVENTORY_LIMITS, PACKAGE_READERS, readInventory } from '#estate/software';
import { systemClock } from '#platform/runtime';
import { dpkgStatus, ociEntries, tarOf, writeEntries } from '../test/support/images.ts';
import type { Bench } from './report.ts';

const TARGET_SHARE = 0.6;
const ROUNDS = 5;
const LAYERS = 4;
const MIB = 1024 * 1024;

/** MiB of the image, unpacked; `YAGURA_BENCH_IMAGE_MIB=1024` for the size of the target. */
const USUAL_MIB = 256;
const QUICK_MIB = 24;

export const bench: Bench = {
  name: 'inventory-image',
  title: 'an image of gzip layers inventoried, beside plain decompression of the same layers',
  async run({ quick }) {
    const asked = Number(process.env['YAGURA_BENCH_IMAGE_MIB'] ?? USUAL_MIB);
    const mebibytes = quick ? QUICK_MIB : asked;
    const folder = mkdtempSync(join(tmpdir(), 'yagura-bench-image-'));
    try {
      const layers: Buffer[] = [];
      for (let index = 0; index < LAYERS; index += 1) layers.push(await layerOf(index, (mebibytes / LAYERS) * MIB));
      const entries = ociEntries([{ layers, packing: 'gzip', architecture: 'amd64' }]);
      writeEntries(folder, entries);
      const archive = join(folder, 'image.tar');
      writeFileSync(archive, await tarOf(entries));
      const bytes = layers.reduce((sum, { length }) => sum + length, 0);
      const packed = entries.flatMap(([name, content]) =>
        content instanceof Uint8Array && content[0] === 0x1f ? [join(folder, name)] : [],
      );
      let [plain, inFolder, inArchive] = [0, 0, 0];
      let packages = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        plain = Math.max(plain, await rate(bytes, () => unpackAll(packed)));
        inFolder = Math.max(inFolder, await rate(bytes, async () => void (packages = await inventory(folder))));
        inArchive = Math.max(inArchive, await rate(bytes, async () => void (await inventory(archive))));
      }
      return {
        rows: [
          { label: 'plain decompression', value: plain, unit: 'MiB/s' },
          { label: 'inventory of the layout in a folder', value: inFolder, unit: 'MiB/s' },
          { label: 'inventory of the archive', value: inArchive, unit: 'MiB/s' },
          {
            label: 'share of plain, folder',
            value: inFolder / plain,
            unit: 'x',
            limit: TARGET_SHARE,
            better: 'higher',
          },
          {
            label: 'share of plain, archive',
            value: inArchive / plain,
            unit: 'x',
            limit: TARGET_SHARE,
            better: 'higher',
          },
          { label: 'largest resident size', value: process.resourceUsage().maxRSS / 1024, unit: 'MB' },
        ],
        notes: [
          `${Math.round(bytes / MIB)} MiB in ${LAYERS} layers, ${Math.round(sizeOf(packed) / MIB)} MiB packed, ${packages} packages; best of ${ROUNDS}`,
          'the resident size holds the whole image, which the benchmark makes in memory',
        ],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

const sizeOf = (paths: readonly string[]) => paths.reduce((sum, path) => sum + statSync(path).size, 0);

async function rate(bytes: number, work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return bytes / MIB / ((performance.now() - start) / 1000);
}

/** As fast as it goes: large steps, nothing done with what comes out. */
async function unpackAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const chunkSize = 1024 * 1024;
    const unpacked = createReadStream(path, { highWaterMark: chunkSize }).pipe(createGunzip({ chunkSize }));
    unpacked.resume();
    await once(unpacked, 'end');
  }
}

async function inventory(path: string): Promise<number> {
  const { packages, problems } = await readInventory(
    await findTarget(path),
    PACKAGE_READERS,
    INVENTORY_LIMITS,
    systemClock,
  );
  if (problems.length > 0) throw new Error(`the image of the benchmark has problems: ${problems[0]?.detail}`);
  return packages.length;
}

/** Files as images have them: many small texts, some libraries, some programs, records of packages. */
async function layerOf(layer: number, size: number): Promise<Buffer> {
  const pack = tar.pack();
  const done = buffer(pack);
  const random = numbers(layer + 1);
  const names = Array.from({ length: 100 * (layer + 1) }, (_, index) => [`package-${index}`, '1.0-1'] as const);
  pack.entry({ name: 'var/lib/dpkg/status' }, dpkgStatus(...names));
  for (let [written, index] = [0, 0]; written < size; index += 1) {
    const [name, content] = fileOf(layer, index, random);
    pack.entry({ name, mode: name.startsWith('usr/bin') ? 0o755 : 0o644 }, content);
    written += content.length;
  }
  pack.finalize();
  return await done;
}

function fileOf(layer: number, index: number, random: () => number): [string, Buffer] {
  if (index % 40 === 0) return [`usr/bin/program-${layer}-${index}`, bytesOf(1_500_000, random, 'binary')];
  if (index % 10 === 0) return [`usr/lib/library-${layer}-${index}.so`, bytesOf(400_000, random, 'binary')];
  if (index % 10 === 1) {
    const text = JSON.stringify({ name: `module-${layer}-${index}`, version: '1.2.3', license: 'MIT' });
    return [`app/node_modules/module-${layer}-${index}/package.json`, Buffer.from(text)];
  }
  return [`usr/share/doc/${layer}/${index}.txt`, bytesOf(1000 + (random() % 20_000), random, 'text')];
}

/** Packs to a third, about as real files do. */
function bytesOf(length: number, random: () => number, sort: 'binary' | 'text'): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const word = random();
    const run = sort === 'text' ? 6 : 4;
    bytes.writeUInt32LE(word >>> 0, Math.min(at, Math.max(0, length - 4)));
    at += run + (word % 9);
  }
  return bytes;
}

/** The same numbers every time. */
function numbers(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state & 0x3f_ff_ff;
  };
}
