/** Whether a managed group's version, `Version_1.13` or `1.13`, comes before another; false when either is none. */
export function isOlder(version: string, than: string): boolean {
  const [one, other] = [numbersOf(version), numbersOf(than)];
  if (one === undefined || other === undefined) return false;
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function numbersOf(version: string): readonly number[] | undefined {
  const match = /^(?:Version_)?(\d{1,9}(?:\.\d{1,9}){0,4})$/.exec(version);
  return match?.[1]?.split('.').map(Number);
}
