import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Fault } from '#kernel';
import { ROOT } from '../tools/shared/root.ts';
import type { Bench, BenchRow } from './report.ts';

const COMMAND = join(ROOT, 'bin/yagura.mjs');
const HELP_LIMIT_MS = 150;
/** From start to a usable page, on the sample. */
const SERVE_LIMIT_MS = 10_000;

export const bench: Bench = {
  name: 'cold-start',
  title: 'from the command to its first answer',
  async run({ quick }) {
    const rounds = quick ? 3 : 10;
    const bare = measure(['-e', '0'], rounds);
    const help = measure([COMMAND, '--help'], rounds);
    const rows: BenchRow[] = [
      { label: '`yagura --help`, median', value: help.median, unit: 'ms', limit: HELP_LIMIT_MS },
      { label: '`yagura --help`, best', value: help.best, unit: 'ms' },
      { label: 'bare `node`, median', value: bare.median, unit: 'ms' },
      { label: '`yagura --help` over bare node', value: help.median / bare.median, unit: 'x' },
      { label: '`yagura serve --sample` to the first page', value: await serve(), unit: 'ms', limit: SERVE_LIMIT_MS },
    ];
    return { rows, notes: [`${rounds} rounds each; the sample is made in an empty folder`] };
  },
};

function measure(args: readonly string[], rounds: number): { best: number; median: number } {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) {
      throw new Fault('internal', `\`node ${args.join(' ')}\` ended with ${status}: ${stderr}`, {
        mend: 'run `npm run build`',
      });
    }
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  return { best: times[0] ?? 0, median: times[Math.floor(times.length / 2)] ?? 0 };
}

/** Milliseconds from the start of the server to the answered page behind the link it prints. */
async function serve(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'yagura-bench-'));
  const start = performance.now();
  const server = spawn(process.execPath, [COMMAND, 'serve', '--sample', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  try {
    const link = await Promise.race([firstLink(server.stdout), firstLink(server.stderr), ended]);
    if (!link) throw new Fault('unavailable', '`yagura serve --sample` printed no link', { mend: 'run it by hand' });
    await openConsole(new URL(link));
    return performance.now() - start;
  } finally {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a browser fetches before Today shows something: the page, its files, the session, the first answers. */
async function openConsole(link: URL): Promise<void> {
  const page = await answered(link, { headers: { accept: 'text/html' } });
  const files = [...(await page.text()).matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(
    (match) => match[1] ?? '',
  );
  await Promise.all(files.map(async (path) => (await answered(new URL(path, link))).arrayBuffer()));
  const token = new URLSearchParams(link.hash.slice(1)).get('token');
  const signIn = await answered(new URL('/api/v1/session', link), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-yagura-csrf': '1', origin: link.origin },
    body: JSON.stringify({ token }),
  });
  const cookie = signIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const first = ['/api/v1/overview', '/api/v1/actions'];
  await Promise.all(first.map(async (path) => (await answered(new URL(path, link), { headers: { cookie } })).json()));
}

async function answered(url: URL, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, init);
  if (response.ok) return response;
  throw new Fault('unavailable', `${url.pathname} answered ${response.status}`, { mend: 'run `npm run build`' });
}

/** The first address in what the server prints; never settles when there is none. */
function firstLink(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    createInterface({ input: stream }).on('line', (line) => {
      const link = /https?:\/\/[^\s"']+/.exec(line)?.[0];
      if (link) resolve(link);
    });
  });
}
