import semver from 'semver';
import { compareKeys, compareVersions, VERSION_SCHEMES, type VersionScheme, versionKey } from '#analysis/vulnerability';
import type { Bench } from './report.ts';

const ROUNDS = 5;
const COUNT = 1_000;
/** The schemes that write the same three numbers otherwise. */
const TAILS: Partial<Record<VersionScheme, string>> = { deb: '-1+deb12u2', rpm: '-1.el9', apk: '-r3', golang: '-rc.1' };

export const bench: Bench = {
  name: 'version-compare',
  title: 'pairs of versions compared, for every way to compare them',
  async run({ quick }) {
    const passes = quick ? 5 : 50;
    const plain = versions('');
    const floor = rate(plain, passes, (a, b) => semver.compare(a, b));
    const schemes = VERSION_SCHEMES.map((scheme) => {
      const texts = versions(TAILS[scheme] ?? '');
      return { label: scheme, value: rate(texts, passes, (a, b) => compareVersions(scheme, a, b)) / floor, unit: 'x' };
    });
    const keys = plain.map((text) => versionKey('semver', text));
    return {
      rows: [
        { label: "floor: the package semver's compare", value: floor, unit: 'pairs/s' },
        ...schemes,
        { label: 'keys made before', value: rate(keys, passes, compareKeys) / floor, unit: 'x' },
      ],
      notes: [
        `${COUNT} pairs, each ${passes} times, one core; best of ${ROUNDS}; x is how many for one of the floor's`,
      ],
    };
  },
};

function versions(tail: string): readonly string[] {
  return Array.from({ length: COUNT }, (_, at) => `${at % 7}.${(at * 31) % 113}.${(at * 17) % 41}${tail}`);
}

/** Neighbours compared for each second of the fastest round; what comes out is summed up, lest it be left out. */
function rate(texts: readonly string[], passes: number, compare: (a: string, b: string) => number): number {
  let best = 0;
  let sum = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    for (let pass = 0; pass < passes; pass++) {
      for (let at = 0; at < texts.length; at++) sum += compare(texts[at] ?? '', texts[(at + 1) % texts.length] ?? '');
    }
    best = Math.max(best, ((passes * texts.length) / (performance.now() - start)) * 1_000);
  }
  return Number.isNaN(sum) ? 0 : best;
}
