import { describe, expect, test } from 'vitest';
import { mend } from '../../tools/lint/rules/mend.ts';
import { bites } from './planted.ts';

describe('fault/has-mend', () => {
  test.each([
    ["throw new Error('no');", 'throws Error instead of a Fault'],
    ["throw new TypeError('no');", 'throws TypeError instead of a Fault'],
    ["throw new Fault('usage', 'the port is wrong', { mend: '' });", 'says nothing'],
    ["throw new Fault('usage', 'the port is wrong', { mend: 'the port is wrong' });", 'repeats its message'],
  ])('%s is refused', async (code, message) => {
    const found = await bites(mend, { 'src/a.ts': code });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  test.each([
    ["throw new Fault('usage', 'the port is wrong', { mend: 'give a number from 1 to 65535' });"],
    ["throw new Fault('usage', 'wrong', { mend: mendOf(near), cause });"],
    ['try { work(); } catch (thrown) { throw thrown; }'],
  ])('%s is allowed', async (code) => {
    expect(await bites(mend, { 'src/a.ts': code })).toEqual([]);
  });
});
