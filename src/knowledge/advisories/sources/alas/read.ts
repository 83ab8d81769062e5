import { isJson } from '#kernel';
import { XMLParser } from 'fast-xml-parser';
import {
  ADVISORY_LIMITS,
  type Advisory,
  type AffectedPackage,
  type Feed,
  type SourceDocument,
  type SourceProblem,
  type SourceReading,
} from '../../contract.ts';
import { jsonAt, listAt, momentOf, textAt } from '../support/members.ts';
import { aliasesOf, isPlain, problem, severityOfWord, titleOf } from '../support/words.ts';
import { seriesBegin } from './series.ts';

/** The five entities of XML itself are replaced; an element that declares others is refused before it is parsed. */
const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true,
  htmlEntities: false,
  isArray: (name) => name === 'package' || name === 'reference' || name === 'collection',
});

/** One `<update>` of Amazon Linux's `updateinfo.xml`. */
export function readAlas({ text }: SourceDocument, feed: Feed): SourceReading {
  const update = jsonAt(parsed(text), 'update');
  const id = textAt(update, 'id');
  if (!/^ALAS[\w.-]{1,100}$/.test(id))
    return { problems: [problem('no-id', 'an update without an id of Amazon Linux')] };
  const release = /^al(2023|2022|2)-/.exec(feed.id)?.[1] ?? '';
  const problems: SourceProblem[] = [];
  const affected = packagesOf(update).flatMap((entry) => {
    const read = affectedOf(entry, release, feed.id);
    if (read === undefined)
      problems.push(problem('strange-package', `${id}: a package without name, version or release`));
    return read ?? [];
  });
  const severity = severityOfWord(textAt(update, 'severity'));
  const publishedAt = dateOf(update, 'issued');
  const modifiedAt = dateOf(update, 'updated');
  const references = listAt(jsonAt(update, 'references'), 'reference');
  const advisory: Advisory = {
    id,
    source: 'alas',
    aliases: aliasesOf(
      id,
      references.filter((one) => textAt(one, 'type') === 'cve').map((one) => textAt(one, 'id')),
    ),
    title: titleOf(textAt(update, 'title'), textAt(update, 'description')),
    ...(publishedAt && { publishedAt }),
    ...(modifiedAt && { modifiedAt }),
    ...(severity && { severity }),
    scores: [],
    url: urlOf(id, release),
    affected: joined(affected),
  };
  return { advisories: [advisory], problems };
}

function parsed(text: string): unknown {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return undefined;
  try {
    return PARSER.parse(text);
  } catch {
    return undefined;
  }
}

function packagesOf(update: unknown): readonly unknown[] {
  const collections = listAt(jsonAt(update, 'pkglist'), 'collection');
  return collections.flatMap((collection) => listAt(collection, 'package')).slice(0, ADVISORY_LIMITS.affected);
}

function affectedOf(entry: unknown, release: string, feed: string): AffectedPackage | undefined {
  if (!isJson(entry)) return undefined;
  const [name, version, build, epoch, arch] = ['name', 'version', 'release', 'epoch', 'arch'].map((member) =>
    textAt(entry, member),
  ) as [string, string, string, string, string];
  if (!isPlain(name) || !isPlain(version) || !isPlain(build) || (epoch !== '' && !/^\d{1,6}$/.test(epoch)))
    return undefined;
  const fixed = `${epoch === '' || epoch === '0' ? '' : `${epoch}:`}${version}-${build}`;
  const introduced = seriesBegin(feed, version, epoch);
  return {
    ecosystem: `amazon:${release}`,
    type: 'rpm',
    name,
    names: 'binary',
    status: 'affected',
    ranges: [introduced === undefined ? { fixed } : { introduced, fixed }],
    ...(isPlain(arch) && arch !== 'noarch' && { architectures: [arch] }),
  };
}

/** A package is listed once for each architecture: one entry for all of the same fix. */
function joined(all: readonly AffectedPackage[]): readonly AffectedPackage[] {
  const byFix = new Map<string, AffectedPackage>();
  for (const one of all) {
    const key = `${one.name} ${one.ranges[0]?.fixed ?? ''} ${one.architectures === undefined}`;
    const known = byFix.get(key);
    const architectures = [...new Set([...(known?.architectures ?? []), ...(one.architectures ?? [])])].toSorted();
    byFix.set(key, architectures.length === 0 ? one : { ...one, architectures });
  }
  return [...byFix.values()];
}

/** `2023-03-07 00:29`, with seconds or as ISO 8601; without a zone it is UTC. */
function dateOf(update: unknown, name: string): Advisory['publishedAt'] {
  const written = textAt(jsonAt(update, name), 'date').trim();
  const [, day, time = '00:00', zone = 'Z'] =
    /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d)?)(Z)?)?$/.exec(written) ?? [];
  return day === undefined ? undefined : momentOf(`${day}T${time}${zone}`);
}

/** `ALAS2023-2023-126` stands at `AL2023/ALAS-2023-126.html`, `ALAS2NGINX1-2023-001` at `AL2/ALASNGINX1-2023-001.html`. */
function urlOf(id: string, release: string): string {
  return `https://alas.aws.amazon.com/AL${release}/${id.replace(`ALAS${release}`, 'ALAS')}.html`;
}
