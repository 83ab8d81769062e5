/** The flavour at the end of a release, which is never mixed: `-aws`, `-cloud-amd64`, `.amzn2023.x86_64`. */
const FLAVOUR = /(?:[-.][a-z]\w*)+$/i;

/** The newest of the installed kernels of the flavour that runs. */
export function newestKernel(installed: readonly string[], running: string): string {
  const flavour = FLAVOUR.exec(running)?.[0] ?? '';
  const alike = installed.filter((release) => (FLAVOUR.exec(release)?.[0] ?? '') === flavour);
  return alike.reduce((newest, release) => (compareReleases(release, newest) > 0 ? release : newest), running);
}

/** Numbers by their size, one after the other: `6.1.0-9` is older than `6.1.0-30`. */
function compareReleases(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? -1) - (right[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(release: string): number[] {
  return (release.match(/\d{1,9}/g) ?? []).map(Number);
}
