import { type ForeignStatus, readInspectorScore, unpackRaw } from '#exchange';
import { severityOfRank } from '#kernel';
import type { Store } from '#platform/store';
import type { SecondOpinion } from '#api/contract';

/** The source whose word is the second opinion. */
export const INSPECTOR = 'inspector';

/** A vulnerability on a resource, by our names of both. */
export interface Place {
  readonly vulnerability: string;
  readonly arn: string;
}

export type InspectorWord = NonNullable<SecondOpinion['inspector']>;

/** Inspector names the version of a function that it looked at: https://docs.aws.amazon.com/inspector/v2/APIReference/API_Resource.html (read 2026-11-26) */
export const LATEST = ':$LATEST';

/** Places asked for in one statement. */
const PORTION = 200;

/** Records of one place that are unpacked: Inspector makes one for a vulnerability of a resource. */
const MAX_RECORDS = 3;

/** What the worst of several statuses is: what is open counts. */
const STATUS_ORDER: readonly ForeignStatus[] = ['open', 'suppressed', 'unknown', 'fixed', 'gone', 'passed'];

export function placeKey({ vulnerability, arn }: Place): string {
  return `${vulnerability} ${arn}`;
}

/** What Inspector says of some vulnerabilities on some resources; of places that it never spoke of nothing. */
export async function inspectorWords(
  store: Store,
  places: readonly Place[],
): Promise<ReadonlyMap<string, InspectorWord>> {
  const words = new Map<string, InspectorWord>();
  for (let start = 0; start < places.length; start += PORTION) {
    const some = places.slice(start, start + PORTION);
    const asked = new Set(some.map(placeKey));
    const rows = await rowsOf(store, some);
    const byPlace = Map.groupBy(rows, ({ rule, resource_arn }) =>
      placeKey({ vulnerability: nameOfRule(rule), arn: ourArn(resource_arn) }),
    );
    for (const [key, own] of byPlace) if (asked.has(key)) words.set(key, await wordOf(store, own));
  }
  return words;
}

type WordRow = Awaited<ReturnType<typeof rowsOf>>[number];

function rowsOf({ db }: Store, places: readonly Place[]) {
  const arns = [...new Set(places.flatMap(({ arn }) => [arn, `${arn}${LATEST}`]))];
  const rules = [...new Set(places.flatMap(({ vulnerability: name }) => [`cve/${name}`, `vulnerability/${name}`]))];
  return db
    .selectFrom('source_finding')
    .select(['id', 'finding_id', 'rule', 'resource_arn', 'severity', 'status', 'discriminator', 'updated_at'])
    .where('source', '=', INSPECTOR)
    .where('resource_arn', 'in', arns)
    .where('rule', 'in', rules)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute();
}

async function wordOf({ db }: Store, rows: readonly WordRow[]): Promise<InspectorWord> {
  const status = STATUS_ORDER.find((each) => rows.some((row) => row.status === each)) ?? 'unknown';
  const speaking = rows.filter((row) => row.status === status);
  const records = await db
    .selectFrom('source_finding')
    .select('raw')
    .where(
      'id',
      'in',
      speaking.slice(0, MAX_RECORDS).map(({ id }) => id),
    )
    .execute();
  const scores = records.flatMap(({ raw }) => readInspectorScore(JSON.parse(unpackRaw(raw).toString('utf8'))) ?? []);
  const [score] = scores.toSorted((a, b) => b.score - a.score);
  const finding = speaking[0]?.finding_id;
  return {
    ...(finding === undefined ? {} : { finding }),
    status,
    severity: severityOfRank(Math.max(...speaking.map(({ severity }) => severity))),
    ...(score && { score: { ...score, adjustments: score.adjustments.map((one) => ({ ...one })) } }),
    packages: [...new Set(speaking.map(({ discriminator }) => discriminator))].filter((one) => one !== '').toSorted(),
    updatedAt:
      speaking
        .map(({ updated_at: at }) => at)
        .toSorted()
        .at(-1) ?? '',
  };
}

/** `cve/CVE-2024-3094`, `vulnerability/GHSA-…` without what stands before the name. */
export function nameOfRule(rule: string): string {
  return rule.slice(rule.indexOf('/') + 1);
}

export function ourArn(arn: string): string {
  return arn.endsWith(LATEST) ? arn.slice(0, -LATEST.length) : arn;
}
