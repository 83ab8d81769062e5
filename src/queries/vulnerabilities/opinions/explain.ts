import { speaker, staleness, VULNERABLE_PACKAGE_RULE } from '#analysis/vulnerability/findings';
import { explainOurs, explainTheirs, type TheirWord } from '#analysis/vulnerability/second-opinion';
import { createSoftwareReader, holdingsOf } from '#estate/inventories';
import type { Instant } from '#kernel';
import { openKnowledge } from '#knowledge/advisories';
import type { Store } from '#platform/store';
import type { SecondOpinion } from '#api/contract';
import { lookUpName } from '../advisories.ts';
import { INSPECTOR, type InspectorWord, LATEST, type Place } from './words.ts';

type Why = Pick<SecondOpinion, 'reason' | 'detail'>;

/** Why Inspector alone says some things: what is known of each resource and name is read once. */
export async function explainOnlyInspector(
  store: Store,
  places: readonly (Place & { readonly word: InspectorWord | undefined })[],
  asOf: Instant,
): Promise<readonly Why[]> {
  if (places.length === 0) return [];
  const knowledge = await openKnowledge(store, asOf);
  const held = once((arn: string) => heldOf(store, arn, asOf));
  const names = once(async (name: string) => (await lookUpName(store, name)).vulnerabilities);
  const why: Why[] = [];
  for (const { arn, vulnerability, word } of places) {
    const others = (await names(vulnerability)).filter((name) => name !== vulnerability);
    const explained = explainTheirs({
      vulnerability,
      ...(await ourWordOf(store, arn, vulnerability, others)),
      packages: (word?.packages ?? []).map(readPackage),
      held: await held(arn),
      index: knowledge?.index,
    });
    why.push({ ...explained });
  }
  return why;
}

/** Whether ours stands under another name, or is hidden. */
async function ourWordOf(
  { db }: Store,
  arn: string,
  vulnerability: string,
  others: readonly string[],
): Promise<Pick<TheirWord, 'isHiddenHere' | 'ourOtherName'>> {
  const rows = await db
    .selectFrom('finding')
    .select(['discriminator', 'state'])
    .where('resource_arn', '=', arn)
    .where('rule', '=', VULNERABLE_PACKAGE_RULE.id)
    .where('discriminator', 'in', [vulnerability, ...others])
    .where('state', 'not in', ['fixed', 'gone'])
    .orderBy('discriminator')
    .execute();
  return {
    isHiddenHere: rows.some(({ discriminator, state }) => discriminator === vulnerability && state === 'suppressed'),
    ourOtherName: rows.find(({ discriminator }) => discriminator !== vulnerability)?.discriminator,
  };
}

async function heldOf(store: Store, arn: string, asOf: Instant): Promise<TheirWord['held']> {
  const holding = speaker(await holdingsOf(store.db, arn), asOf);
  if (holding === undefined) return undefined;
  const content = await createSoftwareReader(store.db).content(holding.digest);
  return { content, takenAt: holding.takenAt, stale: staleness(holding, asOf) };
}

/** `openssl@3.0.11-1`; names of npm begin with the same sign. */
function readPackage(text: string): { name: string; version: string } {
  const at = text.lastIndexOf('@');
  return at <= 0 ? { name: text, version: '' } : { name: text.slice(0, at), version: text.slice(at + 1) };
}

/** Why we alone say some things. */
export async function explainOnlyOurs(
  store: Store,
  places: readonly (Place & {
    readonly accountId: string;
    readonly resourceType: string;
    readonly word: InspectorWord | undefined;
  })[],
): Promise<readonly Why[]> {
  const isRead = once(async (account: string) => {
    const row = await store.db
      .selectFrom('source_finding')
      .select('id')
      .where('source', '=', INSPECTOR)
      .where('account_id', '=', account)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  });
  const isSeen = once(async (arn: string) => {
    const row = await store.db
      .selectFrom('source_finding')
      .select('id')
      .where('resource_arn', 'in', [arn, `${arn}${LATEST}`])
      .where('source', '=', INSPECTOR)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  });
  const why: Why[] = [];
  for (const { arn, accountId, resourceType, word } of places) {
    const isAccountRead = await isRead(accountId);
    why.push({
      ...explainOurs({ isAccountRead, resourceType, isResourceSeen: await isSeen(arn), status: word?.status }),
    });
  }
  return why;
}

function once<Value>(ask: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (key) => {
    const answer = known.get(key) ?? ask(key);
    known.set(key, answer);
    return answer;
  };
}
