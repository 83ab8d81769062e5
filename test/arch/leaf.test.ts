import { describe, expect, test } from 'vitest';
import { leaf } from '../../tools/lint/rules/leaf.ts';
import { bites } from './planted.ts';

const COLLECTOR = 'src/estate/collectors/s3-buckets/leaf.ts';
const RULE = 'src/analysis/credentials/rules/key-rotated/leaf.ts';

describe('arch/leaf', () => {
  test.each([
    [COLLECTOR, 'export const a = 1;\nexport const b = 2;', 'exports a, b: a leaf has one export'],
    [COLLECTOR, 'const a = 1;', 'exports nothing'],
    [COLLECTOR, "import '../ec2-instances/leaf.ts';\nexport const a = 1;", 'may not import `../ec2-instances/leaf.ts`'],
    [COLLECTOR, "import '#platform/store';\nexport const a = 1;", 'may not import `#platform/store`'],
    [COLLECTOR, "import 'lodash';\nexport const a = 1;", 'may not import `lodash`'],
    [COLLECTOR, "import 'node:fs';\nexport const a = 1;", 'may not import `node:fs`'],
    [RULE, "import '@aws-sdk/client-iam';\nexport const a = 1;", 'may not import `@aws-sdk/client-iam`'],
    [RULE, "import '../registry.generated.ts';\nexport const a = 1;", 'may not import `../registry.generated.ts`'],
  ])('%s: %s is refused', async (path, code, message) => {
    const found = await bites(leaf, { [path]: code });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  test('the files beside leaf.ts are held to the same list', async () => {
    const files = { [COLLECTOR]: 'export const a = 1;', 'src/estate/collectors/s3-buckets/schema.ts': "import 'zod';" };
    expect(await bites(leaf, files)).toEqual([
      'src/estate/collectors/s3-buckets/schema.ts:1 a collector may not import `zod`',
    ]);
  });

  test.each([
    [
      COLLECTOR,
      "import '@aws-sdk/client-s3';\nimport '../contract.ts';\nimport '../support/item.ts';\nimport './schema.ts';",
    ],
    [RULE, "import '#kernel';\nimport '../../contract.ts';\nimport { cite } from '../../inventory.ts';"],
  ])('%s may import its contract and its own folder', async (path, imports) => {
    expect(await bites(leaf, { [path]: `${imports}\nexport const a = 1;` })).toEqual([]);
  });
});
