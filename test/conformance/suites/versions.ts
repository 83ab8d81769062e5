import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareVersions, type VersionScheme } from '#analysis/vulnerability';
import type { Case, Suite } from '../suite.ts';

/** Ecosystems by how their files begin. */
const SCHEMES: Readonly<Record<string, VersionScheme>> = {
  alpine: 'apk',
  debian: 'deb',
  maven: 'maven',
  nuget: 'nuget',
  packagist: 'composer',
  pypi: 'pypi',
  redhat: 'rpm',
  rpmvercmp: 'rpm',
  rubygems: 'gem',
  semver: 'semver',
};

const SIGNS: Readonly<Record<string, number>> = { '<': -1, '=': 0, '==': 0, '>': 1, '-1': -1, '0': 0, '1': 1 };

/**
 * Pairs that Maven's comparison orders in a circle, with the rest of the circle. No order agrees with all three; the
 * case holds when the others do.
 */
const CIRCLES: Readonly<Record<string, readonly string[]>> = {
  '1.0.0-gradle-rework-beta3 < 1.0.0.RC7-3': ['1.0.0.RC7-3 < 1.0.0', '1.0.0 < 1.0.0-gradle-rework-beta3'],
};

/** Every pair is compared in both directions. Every line that is no comment must be a pair. */
export const suite: Suite = {
  id: 'versions',
  title: 'Order of versions: pairs from the ecosystems themselves, each in both directions',
  data: 'version-order',
  async *run(folder) {
    for (const name of readdirSync(folder).toSorted()) {
      const group = name.split(/[-.]/, 1)[0] ?? '';
      const scheme = SCHEMES[group];
      if (scheme !== undefined) yield* judge(scheme, group, name, readFileSync(join(folder, name), 'utf8'));
    }
  },
};

function* judge(scheme: VersionScheme, group: string, name: string, text: string): Generator<Case> {
  const isMacro = name.endsWith('.at');
  for (const [index, line] of text.split('\n').entries()) {
    const stated = isMacro ? macro(line) : line.trim();
    if (stated === '' || /^(?:#|\/\/)/.test(stated)) continue;
    const id = `${name}:${index + 1}`;
    const circle = scheme === 'maven' ? CIRCLES[stated] : undefined;
    const wrong = (circle ?? [stated]).flatMap((pair) => differs(scheme, pair) ?? []);
    yield {
      id,
      group: circle === undefined ? group : `${group}, ordered in a circle`,
      matched: wrong.length === 0,
      ...(wrong.length === 0 ? {} : { detail: wrong.join('; ') }),
    };
  }
}

/** `RPMVERCMP(1.0, 2.0, -1)` as `1.0 -1 2.0`; other lines of such a file state nothing. */
function macro(line: string): string {
  const [, a, b, sign] = /^RPMVERCMP\((\S+), (\S+), (-?[01])\)/.exec(line) ?? [];
  return a === undefined ? '' : `${a} ${sign} ${b}`;
}

function differs(scheme: VersionScheme, stated: string): string | undefined {
  const [a, sign = '', b, ...rest] = stated.split(' ');
  const wanted = SIGNS[sign];
  if (a === undefined || b === undefined || wanted === undefined || rest.length > 0) return `no pair: ${stated}`;
  const came = compareVersions(scheme, a, b);
  const back = compareVersions(scheme, b, a);
  return came === wanted && back === -wanted + 0 ? undefined : `${stated}: got ${came}, and ${back} the other way`;
}
