/**
 * Where the series of a topic of Amazon Linux 2's extras begins: `kernel-5.10` mends 5.10 and says nothing of the 4.14
 * that the core repository mends apart. Nothing where the fixed version is not of the series the topic is named for.
 */
export function seriesBegin(feed: string, fixedVersion: string, epoch: string): string | undefined {
  const series = /^al2-extras-[a-z][a-z-]*?-?(\d[\d.]*)/i.exec(feed)?.[1];
  if (series === undefined) return undefined;
  const begins = fixedVersion === series || fixedVersion.startsWith(`${series}.`);
  if (!begins) return undefined;
  return epoch === '' || epoch === '0' ? series : `${epoch}:${series}`;
}
