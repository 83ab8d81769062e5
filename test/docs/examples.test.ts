import { describe, expect, test } from 'vitest';
import { configJsonSchema } from '#platform/config';
import { policyJsonSchema } from '#policy';
import { examples } from '../../tools/lint/rules/examples.ts';
import { bites } from '../arch/planted.ts';

const SCHEMAS = {
  'docs/reference/yagura.schema.json': JSON.stringify(configJsonSchema()),
  'docs/reference/policy.schema.json': JSON.stringify(policyJsonSchema()),
};

function page(info: string, text: string): Record<string, string> {
  return { ...SCHEMAS, 'README.md': `# Yagura\n\n\`\`\`${info}\n${text}\n\`\`\`\n` };
}

describe('docs/examples', () => {
  test.each([
    ['yaml yagura.yaml', 'srever:\n  port: 1'],
    ['yaml', '# yagura.yaml\nserver:\n  port: many'],
    ['yaml policy.yaml', 'version: 1\nthresholds:\n  keyMaxAge: 30'],
    ['json yagura.yaml', '{"server": 5}'],
    ['yaml yagura.yaml', 'server: [\n'],
  ])('```%s with %j is refused', async (info, text) => {
    const found = await bites(examples, page(info, text));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^README\.md:4 /);
  });

  test.each([
    ['yaml yagura.yaml', 'server:\n  port: 7070'],
    ['yaml', '# policy.yaml: our thresholds\nversion: 1\nthresholds:\n  keyMaxAgeDays: 30'],
    ['yaml', 'anything:\n  else: true'],
  ])('```%s with %j is allowed', async (info, text) => {
    expect(await bites(examples, page(info, text))).toEqual([]);
  });
});
