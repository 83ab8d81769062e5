import * as fc from 'fast-check';
import { ADVISORY_LIMITS, type AdvisorySource, type SourceReading } from '#knowledge';
import { type AdvisoryFixture, linesOfReading, readAdvisoryFixture } from '../support/advisory-fixture.ts';

/** What holds for every source with its fixtures; answers what breaks it. */
export type SourceLaw = (source: AdvisorySource, fixtures: readonly AdvisoryFixture[]) => string[];

export const SOURCE_LAWS: Readonly<Record<string, SourceLaw>> = {
  'says exactly what its documents say': (source, fixtures) =>
    fixtures.flatMap((fixture) => {
      const reading = readAdvisoryFixture(source, fixture);
      const codes = [...new Set(reading.problems.map(({ code }) => code))].toSorted();
      return [
        ...differences(linesOfReading(reading), fixture.says.toSorted()),
        ...differences(codes, (fixture.problems ?? []).toSorted()),
      ];
    }),

  'says the same twice': (source, fixtures) =>
    fixtures.flatMap((fixture) => {
      const [first, second] = [1, 2].map(() => JSON.stringify(readAdvisoryFixture(source, fixture)));
      return first === second ? [] : [`${fixture.name ?? source.id} differs`];
    }),

  'reads any text without throwing, and keeps to the limits': (source, fixtures) => {
    const broken: string[] = [];
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.tuple(fc.constantFrom(...fixtures), fc.nat(), fc.string({ maxLength: 3 })).map(([{ text }, at, junk]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + junk + text.slice(place + junk.length);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), texts, (fixture, text) => {
        try {
          broken.push(...excesses(source, readAdvisoryFixture(source, fixture, text)));
        } catch (thrown) {
          broken.push(`threw ${String(thrown)}`);
        }
      }),
      { numRuns: 300 },
    );
    return [...new Set(broken)];
  },

  'never says "not affected" because something is missing': (source, fixtures) =>
    fixtures.flatMap((fixture) => {
      const said = new Set(notAffected(readAdvisoryFixture(source, fixture)));
      return withoutOneMember(fixture.text).flatMap((text) =>
        notAffected(readAdvisoryFixture(source, fixture, text)).filter((line) => !said.has(line)),
      );
    }),

  'is fetched over TLS, from hosts it names, into places of its own': (source) => {
    const feeds = source.feeds({});
    const ids = feeds.map(({ id }) => id);
    const urls = [...feeds.map(({ url }) => url), source.catalogue?.url ?? ''].filter((url) => url !== '');
    const places = feeds.flatMap(({ mirror = [] }) => mirror);
    return [
      ...(feeds.length === 0 ? ['has no feeds'] : []),
      ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${id} twice`),
      ...urls.filter((url) => !url.startsWith('https://') || !source.hosts.includes(new URL(url).hostname)),
      ...places.filter((place) => place.startsWith('/') || place.split('/').includes('..')),
      ...places.filter((place, at) => places.indexOf(place) !== at),
    ];
  },
};

function differences(found: readonly string[], wanted: readonly string[]): string[] {
  return [
    ...found.filter((line) => !wanted.includes(line)).map((line) => `says ${line}`),
    ...wanted.filter((line) => !found.includes(line)).map((line) => `does not say ${line}`),
  ];
}

function excesses(source: AdvisorySource, { advisories = [], intelligence = [], problems }: SourceReading): string[] {
  const names = advisories.flatMap(({ id, affected }) => [id, ...affected.map(({ name }) => name)]);
  const isBad = (text: string) => text === '' || text.length > ADVISORY_LIMITS.nameLength || /\p{Cc}/u.test(text);
  return [
    ...names.filter(isBad).map((name) => `a name ${JSON.stringify(name).slice(0, 80)}`),
    ...advisories.filter((one) => one.source !== source.id).map((one) => `source ${one.source}`),
    ...advisories.filter(({ title }) => title.length > ADVISORY_LIMITS.titleLength).map(() => 'a long title'),
    ...intelligence.filter(({ cve }) => !/^CVE-\d{4}-\d+$/.test(cve)).map(({ cve }) => `facts about ${cve}`),
    ...problems.filter(({ code }) => !/^[a-z]+(-[a-z]+)*$/.test(code)).map(({ code }) => `the code ${code}`),
  ];
}

function notAffected({ advisories = [] }: SourceReading): string[] {
  return advisories.flatMap(({ id, affected }) =>
    affected
      .filter(({ status }) => status === 'not-affected')
      .map(({ ecosystem, name }) => `${id} ${ecosystem} ${name}`),
  );
}

/** The document without each of its members in turn; none when it is no JSON. */
function withoutOneMember(text: string): string[] {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return [];
  }
  const without = (value: unknown): unknown[] => {
    if (typeof value !== 'object' || value === null) return [];
    const keys = Object.keys(value);
    return keys.flatMap((key) => {
      const rest = Array.isArray(value)
        ? value.filter((_, place) => String(place) !== key)
        : Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
      const inner = without((value as Record<string, unknown>)[key]).map((member) =>
        Array.isArray(value) ? value.with(Number(key), member) : { ...value, [key]: member },
      );
      return [rest, ...inner];
    });
  };
  return without(root).map((value) => JSON.stringify(value));
}
