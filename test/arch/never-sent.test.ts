import { describe, expect, test } from 'vitest';
import { neverSent } from '../../tools/lint/rules/never-sent.ts';
import { boundaries } from '../../tools/lint/rules/boundaries.ts';
import { world } from '../../tools/lint/rules/world.ts';
import { bites } from './planted.ts';

const EXPLOITS = 'src/analysis/exposure/waf/exploits/a.ts';

describe('arch/never-sent', () => {
  test.each([
    'node:http',
    'node:https',
    'node:http2',
    'node:net',
    'node:tls',
    'node:dgram',
    'node:dns',
    'undici',
    'ws',
    'nodemailer',
    '@aws-sdk/client-wafv2',
    '@smithy/node-http-handler',
    '#platform/net',
    '#platform/mail',
    '#platform/aws',
  ])('%s is refused where exploits are rendered, judged and kept', async (specifier) => {
    for (const path of [EXPLOITS, 'src/analysis/exposure/waf/evaluate/a.ts', 'src/knowledge/a.ts']) {
      for (const code of [`import { request } from '${specifier}';`, `const a = await import('${specifier}');`]) {
        expect(await bites(neverSent, { [path]: code })).toEqual([
          `${path}:1 \`${specifier}\` is imported where exploits are text`,
        ]);
      }
    }
  });

  test.each([
    [EXPLOITS, "import { parseDocument } from 'yaml';\nimport { Fault } from '#kernel';\nimport './b.ts';"],
    ['src/knowledge/a.ts', "import { readBounded } from '#platform/files';"],
    ['src/analysis/exposure/waf/exploits/a.test.ts', "import { createServer } from 'node:http';"],
    ['src/platform/net/a.ts', "import { request } from 'node:https';"],
  ])('%s may: %s', async (path, code) => {
    expect(await bites(neverSent, { [path]: code })).toEqual([]);
  });

  test('what needs no import is refused by its neighbours', async () => {
    expect(await bites(world, { [EXPLOITS]: "await fetch('https://example.com');" })).toHaveLength(1);
    const table = '## Who may import what\n| `analysis` | kernel, `estate/model` |\n| `platform` | kernel |\n';
    const found = await bites(boundaries, {
      'ARCHITECTURE.md': table,
      'src/platform/net/index.ts': '',
      [EXPLOITS]: "import '#platform/net';",
    });
    expect(found).toEqual([`${EXPLOITS}:1 \`analysis\` may not import \`#platform/net\``]);
  });
});
