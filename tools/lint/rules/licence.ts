import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule, Violation } from '../rule.ts';

const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'Apache 2.0',
  'BlueOak-1.0.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Packages under another licence that are used while developing and never shipped. */
const DEVELOPMENT_ONLY: Readonly<Record<string, string>> = {
  'axe-core': 'MPL-2.0; runs in browser tests only',
  lightningcss: 'MPL-2.0; a program of the web build, not part of its output',
};

export interface LockEntry {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly link?: boolean;
}

/** Every package of the tree is under a permissive licence. */
export const licence: Rule = {
  id: 'licence',
  mend: 'take a package under a permissive licence, or name the development-only exception with its reason',
  examine(project) {
    const { root } = project;
    if (root === undefined) return { examined: 0, violations: [] };
    const lock: { packages: Record<string, LockEntry> } = JSON.parse(project.text('package-lock.json'));
    return judgeLicences(lock.packages, (folder) => readLicence(join(root, folder, 'package.json')));
  },
};

/**
 * Judges every entry of the lock file's `packages`. `licenceOf` gives the licence a package declares,
 * undefined when it is not installed (optional packages of other platforms).
 */
export function judgeLicences(
  packages: Readonly<Record<string, LockEntry>>,
  licenceOf: (folder: string) => string | undefined,
): { examined: number; violations: Violation[] } {
  const violations: Violation[] = [];
  let examined = 0;
  for (const [folder, entry] of Object.entries(packages)) {
    const name = folder.split('node_modules/').at(-1) ?? '';
    const declared = name === '' || entry.link ? undefined : licenceOf(folder);
    if (declared === undefined) continue;
    examined += 1;
    if (isPermissive(declared) || (entry.dev && isException(name))) continue;
    const where = entry.dev ? 'while developing' : 'in production';
    violations.push({
      path: 'package-lock.json',
      line: 0,
      message: `\`${name}\` (${declared || 'no licence'}) is used ${where}`,
    });
  }
  return { examined, violations };
}

/** `(MIT OR GPL-2.0)` leaves the choice to us; of `A AND B` both must be permissive. */
function isPermissive(expression: string): boolean {
  const plain = expression.replaceAll(/[()]/g, ' ');
  return plain.split(/\bOR\b/).some((choice) => choice.split(/\bAND\b/).every((name) => PERMISSIVE.has(name.trim())));
}

/** A platform package (`lightningcss-linux-x64-gnu`) belongs to its parent. */
function isException(name: string): boolean {
  return Object.keys(DEVELOPMENT_ONLY).some((exception) => name === exception || name.startsWith(`${exception}-`));
}

function readLicence(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const manifest: { license?: string | { type?: string }; licenses?: readonly { type?: string }[] } = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  if (typeof manifest.license === 'string') return manifest.license;
  return manifest.license?.type ?? manifest.licenses?.map(({ type }) => type).join(' OR ') ?? '';
}
