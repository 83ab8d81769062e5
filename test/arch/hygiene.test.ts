import { describe, expect, test } from 'vitest';
import { machinePath } from '../../tools/lint/rules/machine-path.ts';
import { size } from '../../tools/lint/rules/size.ts';
import { skip } from '../../tools/lint/rules/skip.ts';
import { todo } from '../../tools/lint/rules/todo.ts';
import { projectOf } from '../../tools/lint/project.ts';
import { bites } from './planted.ts';

/** Written in two halves, so that this file does not break the rules it proves. */
const halves = (a: string, b: string) => `${a}${b}`;

describe('size', () => {
  test('a file above 500 lines is refused, and so is a project of long files', async () => {
    const long = 'const a = 1;\n'.repeat(501);
    const found = await bites(size, { 'src/a.ts': long, 'src/b.ts': 'export {};\n' });
    expect(found).toContain('src/a.ts:0 501 lines, at most 500');
    expect(found).toContain('src:0 p95 is 501 lines, at most 300');
  });

  test('tells median and p95, tests apart', async () => {
    const line = 'const a = 1;\n';
    const sources = Object.fromEntries([10, 20, 30].map((lines) => [`src/a${lines}.ts`, line.repeat(lines)]));
    const { notes, violations } = await size.examine(projectOf({ ...sources, 'src/a.test.ts': line.repeat(400) }));
    expect(violations).toEqual([]);
    expect(notes).toEqual(['3 sources, lines: median 20, p95 30, longest 30']);
  });
});

describe('todo', () => {
  test.each(['TO|DO', 'FIX|ME', 'XX|X', 'HA|CK'])('%s in a comment is refused', async (mark) => {
    const word = mark.replace('|', '');
    expect(await bites(todo, { 'web/a.ts': `/* ${word}: later */` })).toHaveLength(1);
    expect(await bites(todo, { 'web/a.ts': `const a = '${word}';` })).toEqual([]);
  });
});

describe('skip', () => {
  test.each([
    ["test.only('a', () => {});", '`.only` hides tests'],
    ["describe.skip('a', () => {});", '`.skip` hides tests'],
    ["it.todo('a');", '`.todo` hides tests'],
    ["test.concurrent.only('a', () => {});", '`.only` hides tests'],
    ["describe.skipIf(!present)('store', () => {});", 'does not say what it needs'],
    ["test('a', (context) => { context.skip(); });", 'without a reason'],
    ["test('a', ({ skip }) => { skip(); });", 'without a reason'],
  ])('%s is refused', async (code, message) => {
    const found = await bites(skip, { 'src/a.test.ts': code });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  test.each([
    ["test('a', (context) => { context.skip(missing, 'no PostgreSQL here'); });"],
    ["describe.skipIf(!present)('store (needs PostgreSQL)', () => {});"],
    ["test.each([1])('a', () => {});"],
    ['const rest = list.skip;'],
  ])('%s is allowed', async (code) => {
    expect(await bites(skip, { 'src/a.test.ts': code })).toEqual([]);
  });
});

describe('no-machine-path', () => {
  test.each([
    [halves('see /wo', 'rk/main/src')],
    [halves('cd /ro', 'ot/yagura')],
    [halves('/ho', 'me/alice/yagura')],
    [halves('https://regis', 'try.example.org/left-pad')],
  ])('%s is refused', async (text) => {
    expect(await bites(machinePath, { 'docs/a.md': `${text}\n` })).toHaveLength(1);
  });

  test('an address in the lock file is refused', async () => {
    const lock = '    "resolved": "https://npm.example.org/a/-/a-1.0.0.tgz",\n';
    expect(await bites(machinePath, { 'package-lock.json': lock })).toHaveLength(1);
    expect(await bites(machinePath, { 'docs/a.md': lock })).toEqual([]);
  });

  test.each([
    ['src/work/main.ts'],
    ['https://docs.aws.amazon.com/IAM/'],
    ['s3://bucket/root/x'],
    ['arn:aws:iam::1:user/root/a'],
  ])('%s is allowed', async (text) => {
    expect(await bites(machinePath, { 'docs/a.md': text })).toEqual([]);
  });
});
