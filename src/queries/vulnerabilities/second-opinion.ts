import type { Instant, TextParams } from '#kernel';
import { severityOfRank } from '#kernel';
import type { Store } from '#platform/store';
import type { Opinion, SecondOpinion, SecondOpinionPage } from '#api/contract';
import { accountNames } from '../exposure/names.ts';
import { storedJson } from '../stored-json.ts';
import { explainOnlyInspector, explainOnlyOurs } from './opinions/explain.ts';
import { countOpinions, type OpinionPlace, placesOf } from './opinions/places.ts';
import { INSPECTOR, inspectorWords, placeKey } from './opinions/words.ts';

export interface OpinionQuestion {
  readonly opinion: Opinion;
  readonly account?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly asOf: Instant;
}

/** Rare is what less than one in so many is. */
const RARE = 10;

/**
 * What Amazon Inspector and we say of the same vulnerabilities on the same resources, one opinion at a time, the worst
 * first, each disagreement with its reason. For comparison only: nothing that Inspector says lowers what we say.
 */
export async function secondOpinions(store: Store, question: OpinionQuestion): Promise<SecondOpinionPage> {
  const { opinion, account, limit, cursor = '0', asOf } = question;
  const skip = /^\d{1,8}$/.test(cursor) ? Number(cursor) : 0;
  const counts = await countOpinions(store, account);
  const isRare = counts[opinion] * RARE < counts.both + counts['only-ours'];
  const found =
    counts[opinion] === 0 ? [] : await placesOf(store, { opinion, account, limit: limit + 1, skip, isRare });
  const places = found.slice(0, limit);
  return {
    opinion,
    items: await toItems(store, opinion, places, asOf),
    counts,
    isInspectorRead: await isInspectorRead(store),
    ...(found.length > limit ? { nextCursor: String(skip + limit) } : {}),
  };
}

async function toItems(
  store: Store,
  opinion: Opinion,
  places: readonly OpinionPlace[],
  asOf: Instant,
): Promise<SecondOpinion[]> {
  const words = await inspectorWords(store, places);
  const ours = await ourWords(store, places);
  const nameOf = await accountNames(store);
  const whole = places.map((place) => ({
    ...place,
    word: words.get(placeKey(place)),
    own: ours.get(place.finding ?? ''),
    resourceType: ours.get(place.finding ?? '')?.type ?? '',
  }));
  const why =
    opinion === 'only-inspector'
      ? await explainOnlyInspector(store, whole, asOf)
      : opinion === 'only-ours'
        ? await explainOnlyOurs(store, whole)
        : [];
  return whole.map(({ vulnerability, arn, accountId, word, own }, index) => ({
    opinion,
    vulnerability,
    arn,
    name: own?.name ?? lastPart(arn),
    accountId,
    accountName: nameOf(accountId),
    ...(word && { inspector: word }),
    ...(own && { ours: own.word }),
    ...why[index],
  }));
}

async function ourWords({ db }: Store, places: readonly OpinionPlace[]) {
  const ids = places.flatMap(({ finding }) => finding ?? []);
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('finding')
          .select(['id', 'state', 'severity', 'due_at', 'reason_params', 'resource_type', 'resource_name'])
          .where('id', 'in', ids)
          .execute();
  return new Map(
    rows.map((row) => {
      const params = storedJson<TextParams>(row.reason_params, `reason of finding ${row.id}`);
      const { term, score, base, packages = '' } = params;
      const word: NonNullable<SecondOpinion['ours']> = {
        finding: row.id,
        state: row.state,
        severity: severityOfRank(row.severity),
        ...(typeof term === 'string' && { term }),
        ...(typeof score === 'number' && { score }),
        ...(typeof base === 'number' && { base }),
        packages: String(packages),
        due: row.due_at,
      };
      return [row.id, { word, type: row.resource_type, name: row.resource_name }];
    }),
  );
}

async function isInspectorRead({ db }: Store): Promise<boolean> {
  const row = await db
    .selectFrom('source_finding')
    .select('id')
    .where('source', '=', INSPECTOR)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A resource by the end of its ARN. */
function lastPart(arn: string): string {
  return /([^/:]+)$/.exec(arn)?.[1] ?? arn;
}
