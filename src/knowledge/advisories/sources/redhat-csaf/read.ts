import { isJson, SEVERITIES, type Severity } from '#kernel';
import {
  ADVISORY_LIMITS,
  type Advisory,
  type CvssScore,
  type SourceDocument,
  type SourceProblem,
  type SourceReading,
} from '../../contract.ts';
import { jsonAt, listAt, momentAt, parsedJson, textAt, textsAt } from '../support/members.ts';
import { problem, severityOfWord, titleOf } from '../support/words.ts';
import { affectedOf } from './affected.ts';
import { type Products, productsOf } from './products.ts';

/** Reads one VEX file: one CVE as a rule. https://docs.oasis-open.org/csaf/csaf/v2.0/os/csaf-v2.0-os.html (read 2026-11-26) */
export function readCsaf({ name, text }: SourceDocument): SourceReading {
  const document = parsedJson(text);
  if (!isJson(document)) return { problems: [problem('not-json', `\`${name.slice(0, 100)}\` is no JSON object`)] };
  const products = productsOf(document);
  const advisories = new Map<string, Advisory>();
  const problems: SourceProblem[] = [];
  for (const vulnerability of listAt(document, 'vulnerabilities')) {
    const id = textAt(vulnerability, 'cve');
    if (!/^CVE-\d{4}-\d{4,19}$/.test(id)) problems.push(problem('no-id', 'a vulnerability without a CVE'));
    else if (advisories.has(id)) problems.push(problem('said-twice', `${id} stands in its file twice`));
    else {
      const read = advisoryOf(id, document, vulnerability, products);
      problems.push(...read.problems);
      if (read.advisory.affected.length > 0) advisories.set(id, read.advisory);
    }
  }
  return { advisories: [...advisories.values()], problems };
}

function advisoryOf(id: string, document: unknown, vulnerability: unknown, products: Products) {
  const { affected: all, ids, leftOut } = affectedOf(vulnerability, products);
  const affected = all.slice(0, ADVISORY_LIMITS.affected);
  const problems: SourceProblem[] = [...leftOut].map(([code, count]) => ({ code, detail: `products of ${id}`, count }));
  if (affected.length < all.length) problems.push(problem('too-many-packages', `${id} names ${all.length} packages`));
  const head = jsonAt(document, 'document');
  const tracking = jsonAt(head, 'tracking');
  const publishedAt = momentAt(tracking, 'initial_release_date');
  const modifiedAt = momentAt(tracking, 'current_release_date');
  const severity = severityOf(head, vulnerability, ids);
  const weakness = textAt(jsonAt(vulnerability, 'cwe'), 'id');
  const advisory: Advisory = {
    id,
    source: 'redhat-csaf',
    aliases: [],
    title: titleOf(textAt(vulnerability, 'title'), textAt(head, 'title')),
    ...(publishedAt && { publishedAt }),
    ...(modifiedAt && { modifiedAt }),
    ...(severity && { severity }),
    scores: scoresOf(vulnerability, ids),
    ...(/^CWE-\d{1,6}$/.test(weakness) && { weaknesses: [weakness] }),
    url: `https://access.redhat.com/security/cve/${id}`,
    affected,
  };
  return { advisory, problems };
}

/** The gravest word for a package that is read here; where there is none, the one for all products. */
function severityOf(head: unknown, vulnerability: unknown, ids: ReadonlySet<string>): Severity | undefined {
  const words = listAt(vulnerability, 'threats')
    .filter((threat) => textAt(threat, 'category') === 'impact' && speaksOf(threat, 'product_ids', ids))
    .map((threat) => severityOfWord(textAt(threat, 'details')));
  const gravest = SEVERITIES.findLast((severity) => words.includes(severity));
  return gravest ?? severityOfWord(textAt(jsonAt(head, 'aggregate_severity'), 'text'));
}

function scoresOf(vulnerability: unknown, ids: ReadonlySet<string>): readonly CvssScore[] {
  const vectors = listAt(vulnerability, 'scores')
    .filter((score) => speaksOf(score, 'products', ids))
    .flatMap((score) => ['cvss_v3', 'cvss_v2'].map((version) => textAt(jsonAt(score, version), 'vectorString')))
    .filter((vector) => /^[\w:./-]{8,400}$/.test(vector));
  return [...new Set(vectors)].slice(0, 20).map((vector) => ({ vector, source: 'redhat-csaf' }));
}

/** Without a list it is said of all. */
function speaksOf(value: unknown, list: string, ids: ReadonlySet<string>): boolean {
  const named = textsAt(value, list);
  return named.length === 0 || named.some((id) => ids.has(id));
}
