import { fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Fault } from '#kernel';
import { ROOT } from '../tools/shared/root.ts';
import { runScript, say, seconds } from '../tools/shared/say.ts';
import { describeMachine } from './machine.ts';
import type { BenchReport } from './report.ts';
import { formatRow, isOver } from './rows.ts';

/** `npm run bench [name…] [-- --quick] [--json]`: each benchmark in a process of its own. Only an error is a failure. */
await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: 'boolean' }, json: { type: 'boolean' } },
  });
  const quick = values.quick === true;
  const names = choose(positionals);
  const machine = describeMachine();
  const { cpu, cores, memoryGiB, node, sqlite, postgres } = machine;
  if (!values.json)
    say(`${cpu}, ${cores} cores, ${memoryGiB} GiB, Node ${node}, SQLite ${sqlite}, PostgreSQL ${postgres}`);
  const answers: Answer[] = [];
  for (const name of names) {
    const start = performance.now();
    const answer = await runAlone(name, quick);
    answers.push(answer);
    if (!values.json) for (const line of linesOf(answer, performance.now() - start)) say(line);
  }
  if (values.json) say(JSON.stringify({ machine, quick, benches: answers }, undefined, 2));
  return answers.some(({ error }) => error !== undefined) ? 1 : 0;
});

interface Answer {
  readonly name: string;
  readonly title?: string;
  readonly report?: BenchReport;
  readonly error?: string;
}

/** Files that export a benchmark, by name. */
function choose(wanted: readonly string[]): string[] {
  const names = readdirSync(join(ROOT, 'bench'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => /^export const bench\b/m.test(readFileSync(join(ROOT, 'bench', file), 'utf8')))
    .map((file) => file.slice(0, -'.ts'.length))
    .toSorted();
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length === 0) return wanted.length > 0 ? [...wanted] : names;
  throw new Fault('usage', `there is no benchmark \`${unknown.join(', ')}\``, {
    mend: `name one of ${names.join(', ')}`,
  });
}

/** A fresh process: no other benchmark's heap or compiled code in it. */
function runAlone(name: string, quick: boolean): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const child = fork(join(ROOT, 'bench/child.ts'), [name, ...(quick ? ['--quick'] : [])], {
    execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  let answer: Answer | undefined;
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  child.on('message', (message) => {
    answer = { name, ...(message as Omit<Answer, 'name'>) };
  });
  child.on('error', (error) => resolve({ name, error: error.message }));
  child.on('close', (code) => resolve(answer ?? { name, error: errors.trim() || `it ended with code ${code}` }));
  return promise;
}

function linesOf({ name, title, report, error }: Answer, ms: number): string[] {
  const head = `\n${name}${title ? `: ${title}` : ''} (${seconds(ms)})`;
  if (!report) return [head, `  failed: ${error ?? 'no report'}`];
  const width = Math.max(0, ...report.rows.map(({ label }) => label.length));
  const over = report.rows.filter(isOver).length;
  return [
    head,
    ...report.rows.map((row) => `  ${formatRow(row, width)}`),
    ...report.notes.map((note) => `  ${note}`),
    ...(over > 0 ? [`  ${over} over the limit`] : []),
  ];
}
