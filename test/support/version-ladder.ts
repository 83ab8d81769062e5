import { compareVersions, type VersionScheme } from '#analysis/vulnerability';

/** Pairs that do not compare as the ladder says: rungs lowest first, versions of one rung equal, with spaces between. */
export function wrongOnLadder(scheme: VersionScheme, rungs: readonly string[]): string[] {
  const placed = rungs.flatMap((rung, height) => rung.split(' ').map((version) => ({ version, height })));
  return placed.flatMap((a) =>
    placed.flatMap((b) => {
      const came = compareVersions(scheme, a.version, b.version);
      return came === Math.sign(a.height - b.height) ? [] : [`${a.version} against ${b.version}: ${came}`];
    }),
  );
}
