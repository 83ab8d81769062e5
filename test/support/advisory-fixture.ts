import type { Advisory, AdvisorySource, AffectedPackage, SourceReading, VersionRange } from '#knowledge';

/** A document as it is in the world, and what a source must say about it. */
export interface AdvisoryFixture {
  /** Id of the feed it comes from; the first of the source when absent. */
  readonly feed?: string;
  readonly name?: string;
  readonly text: string;
  /** As `lineOf` and `factLine` write it, sorted. */
  readonly says: readonly string[];
  /** Codes of what is left out. */
  readonly problems?: readonly string[];
}

/** Each file of `test/support/advisories` is named for a source and exports `fixtures`. */
export interface AdvisoryFixtureModule {
  readonly fixtures: readonly AdvisoryFixture[];
}

export function readAdvisoryFixture(
  source: AdvisorySource,
  { feed: wanted, name = '', text: own }: AdvisoryFixture,
  text: string = own,
): SourceReading {
  const feeds = source.feeds({});
  const [first] = feeds;
  if (first === undefined) throw new Error(`${source.id} has no feeds`);
  const feed = feeds.find(({ id }) => id === wanted) ?? { ...first, id: wanted ?? first.id };
  return source.read({ name, text }, feed);
}

/** What a reading says, a line each. */
export function linesOfReading({ advisories = [], intelligence = [] }: SourceReading): string[] {
  return [
    ...advisories.flatMap((advisory) => advisory.affected.map((affected) => lineOf(advisory, affected))),
    ...intelligence.map(({ cve, facts }) => `${cve} ${JSON.stringify(facts)}`),
  ].toSorted();
}

/** `ALAS2-2018-939 (CVE-2017-5715) amazon:2 binary kernel affected <4.9.76-3.78.amzn1`. */
function lineOf({ id, aliases, severity }: Advisory, affected: AffectedPackage): string {
  const { ecosystem, name, names, status, ranges, versions, module, architectures, symbols } = affected;
  return [
    id,
    ...(aliases.length > 0 ? [`(${aliases.join(' ')})`] : []),
    ...(severity ? [severity] : []),
    ecosystem,
    names,
    name,
    status,
    ...ranges.map(rangeText),
    ...(versions ? [`=${versions.join('|')}`] : []),
    ...(module ? [`module ${module}`] : []),
    ...(architectures ? [`on ${architectures.join('|')}`] : []),
    ...(symbols ? [`in ${symbols.join('|')}`] : []),
  ].join(' ');
}

function rangeText({ introduced, fixed, lastAffected }: VersionRange): string {
  return `[${introduced ?? ''},${fixed === undefined ? '' : `<${fixed}`}${lastAffected === undefined ? '' : `<=${lastAffected}`}]`;
}
