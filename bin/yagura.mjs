#!/usr/bin/env node
// Starts Yagura on a Node that can run it, whatever Node the system has: this file must parse on old ones.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major, minor] = process.versions.node.split('.').map(Number);
const runsHere = (major === 24 && minor >= 11) || major >= 26;
const bundle = join(root, 'dist', 'yagura.js');
const entry = existsSync(bundle) ? bundle : join(root, 'src', 'main', 'yagura.ts');

if (runsHere) {
  await import(entry);
} else {
  const local = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!existsSync(local)) {
    process.stderr.write(
      `error: Yagura needs Node 24.11 or later, this is ${process.versions.node}\nmend:  install Node 24, or run \`npm install\` without --omit=optional\n`,
    );
    process.exit(3);
  }
  const child = spawn(local, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
}
