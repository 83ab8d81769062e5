import { sha256 } from '#platform/runtime';
import { canonicalJson, type Instant } from '#kernel';
import { readDirectory } from '#estate/model';
import type { Store } from '#platform/store';
import { bindPolicy } from '../bind-policy.ts';
import type { Engine } from '../engine.ts';
import { lookAtExceptions } from '../hold-exceptions.ts';
import type { AnalysisRequest } from '../request.ts';

/** What the last analysis was made of: only what differs from it has to be judged anew. */
export interface AnalysisBase {
  readonly snapshotId: string;
  /** Whether it spoke for the whole organization. */
  readonly whole: boolean;
  /** Digest of what every decision depends on: policy, exceptions, their ends that have passed, rules. */
  readonly decisions: string;
  /** Digest of what every vulnerability depends on: which catalogues speak now, what was stated, known exploits. */
  readonly software: string;
}

const FACT = 'analysis/base';

export async function readBase(store: Store): Promise<AnalysisBase | undefined> {
  const row = await store.db.selectFrom('fact').select('value').where('name', '=', FACT).executeTakeFirst();
  return row && (JSON.parse(row.value) as AnalysisBase);
}

export async function writeBase(store: Store, base: AnalysisBase): Promise<void> {
  await store.dialect.upsert(store.db, 'fact', ['name'], [{ name: FACT, value: canonicalJson(base) }]);
}

type Common = Pick<AnalysisBase, 'decisions' | 'software'>;

/** What concerns all that is judged at this moment. */
export async function commonInputs(engine: Engine, request: AnalysisRequest): Promise<Common> {
  const { store, reader, policy, asOf, software } = request;
  const directory = await readDirectory(reader);
  const { isOff } = bindPolicy(policy, directory, asOf, engine);
  const held = await lookAtExceptions(engine, request, directory, isOff);
  const decisions = {
    policy,
    passed: passedIn(policy, asOf),
    held: canonicalJson(plain(held)),
    rules: engine.rules.map(({ id, severity, fix }) => [id, severity, fix]),
    home: reader.manifest.homeAccountId,
  };
  const statements = await store.db.selectFrom('vex_statement').select(['id', 'until']).orderBy('id').execute();
  const packs = await store.db.selectFrom('knowledge_collection').select(['kind', 'digest']).orderBy('kind').execute();
  const known = {
    isKnown: software !== undefined,
    catalogues: Object.keys(software?.knowledge.catalogues ?? {}).toSorted(),
    statements: statements.map(({ id, until }) => [id, until > asOf]),
    packs,
  };
  return { decisions: sha256(canonicalJson(decisions)), software: sha256(canonicalJson(plain(known))) };
}

/** Entries of a policy begin and end: how many of its dates have passed, whatever they are for. */
function passedIn(policy: object, asOf: Instant): readonly string[] {
  const day = asOf.slice(0, 'YYYY-MM-DD'.length);
  const dates = JSON.stringify(policy).match(/\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?/g) ?? [];
  return [...new Set(dates)].toSorted().map((date) => `${date} ${date <= day} ${date < day} ${date <= asOf}`);
}

/** Maps and sets as lists, so that they are told apart. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, member: unknown) =>
      member instanceof Map || member instanceof Set ? [...member] : member,
    ),
  );
}
