import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fixedClock } from '#platform/runtime';
import { openStore } from '#platform/store';
import { type CliBench, cliBench } from '../support/cli.ts';
import { SEED_NOW, seed } from '../support/seed.ts';

let bench: CliBench;
let policy: string;

beforeEach(async () => {
  bench = await cliBench(fixedClock(SEED_NOW));
  policy = join(bench.folder, 'policy.yaml');
  const store = await openStore(bench.store);
  await seed(store);
  await store.close();
});

afterEach(() => bench.close());

async function idOf(name: string): Promise<string> {
  const { out } = await bench.run('findings', '--filter', `name=${name}`, '--json');
  return JSON.parse(out).items[0].id as string;
}

test('findings are triaged, assigned and commented, by id and by filter, and explained with their history', async () => {
  const id = (await idOf('alice')).slice(0, 8);
  const moved = await bench.run(
    'triage',
    id,
    '--stage',
    'triaged',
    '--side',
    'sre',
    '--note',
    'rotate it',
    '--as',
    'Sena',
  );
  expect(moved).toMatchObject({ code: 0, out: '1 changed, 0 already so, 0 refused\n'.repeat(2) });
  expect((await bench.run('assign', '--filter', 'stage=triaged', '--to', 'Ren')).code).toBe(0);
  expect((await bench.run('comment', id, '--note', 'half done')).code).toBe(0);
  const mine = await bench.run('findings', '--filter', 'assignee=@me', '--as', 'Ren', '--json');
  expect(JSON.parse(mine.out).items).toMatchObject([{ resourceName: 'alice', stage: 'triaged', side: 'sre' }]);
  const { out } = await bench.run('explain', id);
  expect(out).toContain('Triaged, with SRE');
  expect(out).toContain('Sena  Handed over: Security → SRE – rotate it');
  const { cases } = JSON.parse((await bench.run('explain', id, '--json')).out).finding;
  expect(cases.map(({ by, kind, to }: Record<string, string>) => `${by} ${kind} ${to}`)).toEqual([
    'Sena stage triaged',
    'Sena hand-over sre',
    'tester assign Ren',
    'tester comment ',
  ]);
});

test('what cannot be done ends with code 2 and says why; nonsense says the mend', async () => {
  const hidden = await idOf('bob');
  const refused = await bench.run('triage', hidden, '--stage', 'triaged');
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('only a comment can be added') });
  expect(await bench.run('triage', hidden)).toMatchObject({ code: 3, err: expect.stringContaining('--stage') });
  expect(await bench.run('triage', '--stage', 'new')).toMatchObject({
    code: 3,
    err: expect.stringContaining('--filter'),
  });
  expect(await bench.run('assign', hidden)).toMatchObject({ code: 3, err: expect.stringContaining('--to') });
  expect(await bench.run('comment', hidden)).toMatchObject({ code: 3, err: expect.stringContaining('needs a text') });
});

test('an exception is asked for, shown with what it would hide, and approved by another person only', async () => {
  const ask = [
    'exception',
    'ask',
    '--scope',
    'rule=access-key-rotation',
    'account=222222222222',
    '--until',
    '2027-01-31',
  ];
  const asked = await bench.run(...ask, '--reason', 'migration', '--as', 'Ren', '--json');
  const { id, findings } = JSON.parse(asked.out);
  expect(asked.code).toBe(0);
  expect(findings).toBe(1);
  expect(await bench.run('exception', 'approve', id, '--as', 'ren')).toMatchObject({
    code: 6,
    err: expect.stringContaining('let another person decide'),
  });
  expect(await bench.run('exception', 'approve', id, '--as', 'Aki', '--note', 'fine')).toMatchObject({ code: 0 });
  const shown = await bench.run('exception', 'show', id);
  expect(shown.out).toContain('Approved');
  expect(shown.out).toContain('1 findings of 1 rules in 1 accounts now (1 at approval)');
  expect((await bench.run('exception', 'ls')).out).toContain(id);
  expect(await bench.run('exception', 'end', id, '--as', 'Aki')).toMatchObject({ code: 0 });
});

test('views are kept, listed beside those of the program, and removed', async () => {
  expect(
    (await bench.run('view', 'save', 'week', '--filter', 'changed>=now-7d', 'severity>=high', '--shared')).code,
  ).toBe(0);
  expect(await bench.run('view', 'save', 'bad', '--filter', 'sevrity=high')).toMatchObject({
    code: 3,
    err: expect.stringContaining('did you mean "severity"?'),
  });
  const { items } = JSON.parse((await bench.run('view', 'ls', '--json', '--as', 'somebody else')).out);
  expect(items.at(-1)).toMatchObject({ name: 'week', filter: 'changed>=now-7d&severity>=high', shared: true });
  expect(items.filter(({ builtIn }: { builtIn: boolean }) => builtIn).length).toBeGreaterThan(5);
  for (const { filter } of items) {
    const listed = await bench.run('findings', '--filter', ...filter.split('&'), '--json');
    expect(listed, filter).toMatchObject({ code: 0 });
  }
  expect((await bench.run('view', 'rm', 'week')).code).toBe(0);
});

test('a first policy is made from answers, never overwritten, and a later proposal is a diff', async () => {
  const answers = join(bench.folder, 'answers.yaml');
  await writeFile(
    answers,
    '"ou:Production": production\nowner-tags: [team]\ndefault-owner: cloud-team\nstandards: []\n',
  );
  const made = await bench.run('policy', 'init', '--policy', policy, '--answers', answers);
  expect(made).toMatchObject({ code: 0, err: expect.stringContaining('3 of 3 findings stay active') });
  expect((await bench.run('policy', 'check', '--policy', policy)).code).toBe(0);
  expect(await bench.run('policy', 'init', '--policy', policy)).toMatchObject({
    code: 3,
    err: expect.stringContaining('yagura policy propose'),
  });
  await writeFile(answers, 'deadlines: strict\n"ou:Production": production\nowner-tags: [team]\nstandards: []\n');
  const proposed = await bench.run('policy', 'propose', '--policy', policy, '--answers', answers);
  expect(proposed.out).toContain('-defaultOwner: cloud-team\n+defaultOwner: security');
  expect(proposed.out).toContain('-  critical: 3');
  await writeFile(answers, 'deadline: strict\n');
  expect(await bench.run('policy', 'propose', '--policy', policy, '--answers', answers)).toMatchObject({
    code: 3,
    err: expect.stringContaining('did you mean `deadlines`?'),
  });
});

test('at a terminal each answer tells how many findings stay active; a wrong one is asked again', async () => {
  bench.types(['', '-', '-', 'maybe', 'no', '', 'team', '', 'soon', 'strict', '', '', '', '']);
  const made = await bench.run('policy', 'init', '--policy', policy);
  expect(made.code).toBe(0);
  expect(made.err).toContain('`maybe` is no answer');
  expect(made.err).toContain('`soon` is no answer');
  expect(made.err.match(/findings stay active/g)?.length).toBeGreaterThan(10);
  expect((await bench.run('policy', 'check', '--policy', policy)).code).toBe(0);
});
