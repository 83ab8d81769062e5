import { isJson } from '#kernel';
import {
  ADVISORY_LIMITS,
  type Advisory,
  type CvssScore,
  type SourceProblem,
  type SourceReading,
} from '../../../contract.ts';
import { jsonAt, listAt, momentAt, parsedJson, textAt, textsAt } from '../members.ts';
import { aliasesOf, isPlain, problem, severityOfWord, titleOf } from '../words.ts';
import { affectedOf } from './affected.ts';

const VECTOR_TYPES = new Set(['CVSS_V2', 'CVSS_V3', 'CVSS_V4']);

/** Packages of an operating system: their advisories mend vulnerabilities that they call related or upstream. */
const OF_SYSTEM = new Set(['deb', 'rpm', 'apk']);

/** Reads one document of the OSV schema. https://ossf.github.io/osv-schema/ (read 2026-11-26) */
export function readOsv(source: string, text: string): SourceReading {
  const document = parsedJson(text);
  const id = textAt(document, 'id');
  if (!isJson(document)) return { problems: [problem('not-json', 'a document that is no JSON object')] };
  if (!isPlain(id)) return { problems: [problem('no-id', 'a document without an id')] };
  const problems: SourceProblem[] = [];
  const summary = textAt(document, 'summary');
  const elements = listAt(document, 'affected');
  const read = elements.slice(0, ADVISORY_LIMITS.affected).map((element) => affectedOf(element, summary));
  if (elements.length > read.length)
    problems.push(problem('too-many-packages', `${id} names ${elements.length} packages`));
  for (const { problems: some } of read)
    for (const one of some) problems.push({ ...one, detail: `${id}: ${one.detail}` });
  const affected = read.flatMap((one) => one.affected);
  const isOfSystem = affected.some(({ type }) => OF_SYSTEM.has(type));
  const others = ['aliases', 'upstream', ...(isOfSystem ? ['related'] : [])];
  const severity = severityOf(document);
  const advisory: Advisory = {
    id,
    source,
    aliases: aliasesOf(
      id,
      others.flatMap((name) => textsAt(document, name)),
    ),
    title: titleOf(summary, textAt(document, 'details')),
    ...moment('publishedAt', momentAt(document, 'published')),
    ...moment('modifiedAt', momentAt(document, 'modified')),
    ...moment('withdrawnAt', momentAt(document, 'withdrawn')),
    ...(severity && { severity }),
    scores: scoresOf(source, [document, ...elements]),
    ...weaknessesOf(document),
    ...urlOf(document),
    affected,
  };
  return { advisories: [advisory], problems };
}

function moment<K extends string, V>(name: K, value: V | undefined): { readonly [N in K]?: V } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [N in K]?: V };
}

/** GitHub's, Bitnami's and Red Hat's word; Ubuntu writes it where others write vectors; AlmaLinux before the title. */
function severityOf(document: unknown): Advisory['severity'] {
  const word = listAt(document, 'severity').find((entry) => !VECTOR_TYPES.has(textAt(entry, 'type')));
  return (
    severityOfWord(textAt(jsonAt(document, 'database_specific'), 'severity')) ??
    severityOfWord(textAt(word, 'score')) ??
    severityOfWord(/^(\w+): /.exec(textAt(document, 'summary'))?.[1] ?? '')
  );
}

function scoresOf(source: string, holders: readonly unknown[]): readonly CvssScore[] {
  const vectors = holders
    .flatMap((holder) => listAt(holder, 'severity'))
    .filter((entry) => VECTOR_TYPES.has(textAt(entry, 'type')))
    .map((entry) => textAt(entry, 'score'))
    .filter((vector) => /^[\w:./-]{8,400}$/.test(vector));
  return [...new Set(vectors)].slice(0, 20).map((vector) => ({ vector, source }));
}

function weaknessesOf(document: unknown): Pick<Advisory, 'weaknesses'> {
  const ids = textsAt(jsonAt(document, 'database_specific'), 'cwe_ids').filter((id) => /^CWE-\d{1,6}$/.test(id));
  return ids.length === 0 ? {} : { weaknesses: [...new Set(ids)] };
}

function urlOf(document: unknown): Pick<Advisory, 'url'> {
  const references = listAt(document, 'references');
  const chosen = references.find((entry) => textAt(entry, 'type') === 'ADVISORY') ?? references[0];
  const url = textAt(chosen, 'url');
  return /^https?:\/\/[^\s\p{Cc}]{1,2000}$/u.test(url) ? { url } : {};
}
