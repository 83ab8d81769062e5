import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { registries } from './registries.ts';

const FOLDER = 'src/estate/collectors';
let root = '';

function leaf(id: string, code: string): void {
  mkdirSync(join(root, FOLDER, id), { recursive: true });
  writeFileSync(join(root, FOLDER, id, 'leaf.ts'), code);
}

async function collectors(): Promise<string | undefined> {
  const outputs = await registries.make(root);
  return outputs.find(({ path }) => path === `${FOLDER}/registry.generated.ts`)?.text;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yagura-gen-'));
});

afterEach(() => rmSync(root, { recursive: true }));

describe('tools/gen/registries', () => {
  test('lists the leaves by id, whatever the order on disk', async () => {
    leaf('s3-buckets', 'export const s3Buckets = {};');
    leaf('ec2-instances', 'export const ec2Instances = {};');
    mkdirSync(join(root, FOLDER, 'support'), { recursive: true });
    writeFileSync(join(root, FOLDER, 'support/item.ts'), 'export const item = {};');
    expect(await collectors()).toBe(`// Written by \`npm run gen\` from the folders beside it.
import type { Collector } from './contract.ts';
import { ec2Instances } from './ec2-instances/leaf.ts';
import { s3Buckets } from './s3-buckets/leaf.ts';

/** Every collector, by id. */
export const COLLECTORS = [
  ec2Instances,
  s3Buckets,
] as const satisfies readonly Collector[];
`);
  });

  test('a family without leaves has an empty registry', async () => {
    expect(await collectors()).toContain('COLLECTORS = [\n] as const');
  });

  test.each([
    ['const a = 1;', 'exports nothing'],
    ['export const a = 1;\nexport const b = 2;', 'exports a, b'],
    ['export default 1;', 'exports default'],
    ["export * from './other.ts';", 'exports *'],
  ])('a leaf with %j is refused', async (code, message) => {
    leaf('bad', code);
    await expect(registries.make(root)).rejects.toThrow(message);
  });
});
