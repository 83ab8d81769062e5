import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { isKind } from '#estate/model';
import type { StoredSnapshot } from '#estate/snapshot';
import { Fault } from '#kernel';
import { openStore, type Store } from '#platform/store';
import type { Case, Suite } from '../suite.ts';
import { BATFISH_KINDS, entriesOf, NO_RESOURCES } from './batfish/members.ts';
import { imported } from './batfish/snapshot.ts';

type Answer = Readonly<Record<string, unknown>>;

/**
 * The real networks of Batfish's test data, imported one by one. Expectations come from the files and their folders
 * alone, by other code than the importer's: every entry is in the snapshot, in the account and region the layout says.
 */
export const suite: Suite = {
  id: 'import-batfish',
  title: "Import of Batfish's AWS networks: every resource of every file, in its account and region",
  data: 'batfish-aws',
  async *run(folder) {
    const store = await openStore('sqlite::memory:');
    try {
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
      const networks = new Set(files.flatMap((path) => /^(.*?\/aws_configs)\//.exec(path)?.[1] ?? []));
      for (const network of [...networks].toSorted()) yield* networkCases(store, folder, network, files);
      const singles = files.filter((path) => !path.includes('/aws_configs/') && path.includes('/'));
      for (const path of singles.toSorted()) yield* singleCases(store, folder, path);
    } finally {
      await store.close();
    }
  },
};

async function* networkCases(store: Store, folder: string, network: string, files: string[]): AsyncIterable<Case> {
  const id = network.split('/').at(-2) ?? network;
  const { report, snapshot } = await imported(store, join(folder, network));
  const paths = files.filter((path) => path.startsWith(`${network}/`)).toSorted();
  const layout = paths.map((path) => ({ path, ...placeByLayout(relative(network, path)) }));
  const accounts = new Set(layout.flatMap(({ account }) => account ?? []));
  const regions = new Set(layout.flatMap(({ region }) => region ?? []));
  yield same(`${id} accounts`, 'places', report.accountIds, accounts.size > 0 ? [...accounts].toSorted() : 'one');
  yield same(`${id} regions`, 'places', report.regions, regions.size > 0 ? [...regions].toSorted() : 'one');

  const expected = new Map<string, number>();
  const unknown = new Map<string, number>();
  for (const { path, account, region } of layout) {
    for (const [member, content] of Object.entries(parse(join(folder, path)))) {
      const kind = BATFISH_KINDS[member];
      const entries = entriesOf(member, content);
      if (kind === undefined) unknown.set(member, (unknown.get(member) ?? 0) + entries);
      else {
        const place = `${account ?? report.accountIds[0]}/${region ?? report.regions[0]}/${kind}`;
        expected.set(place, (expected.get(place) ?? 0) + entries);
      }
    }
  }
  for (const [place, count] of [...expected].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    yield await placeCase(snapshot, id, place, count);
  for (const [member, count] of unknown) {
    if (!NO_RESOURCES.has(member)) yield same(`${id} ${member}`, 'unknown', report.unknownMembers[member], count);
  }
}

async function placeCase(snapshot: StoredSnapshot, network: string, place: string, count: number): Promise<Case> {
  const [accountId = '', region = '', kind = ''] = place.split('/');
  if (!isKind(kind)) return { id: `${network} ${place}`, group: 'resources', matched: false, detail: 'no such kind' };
  const { items, completeness } = await snapshot.slice(kind, accountId, region);
  const ids = new Set(items.map((item) => item.resourceId)).size;
  const state = count === 0 && completeness.state === 'not-asked' ? 'complete' : completeness.state;
  return same(`${network} ${place}`, 'resources', { ids, state }, { ids: count, state: 'complete' });
}

/**
 * Files with one answer each: every entry arrives, or is named as another answer about the same resource
 * (two files repeat an id with other contents); what is no answer is refused.
 */
async function* singleCases(store: Store, folder: string, path: string): AsyncIterable<Case> {
  const members = Object.entries(parse(join(folder, path)));
  const known = members.filter(([member]) => BATFISH_KINDS[member] !== undefined);
  const expected =
    known.length === 0 ? 'refused' : known.reduce((sum, [member, content]) => sum + entriesOf(member, content), 0);
  const items = await imported(store, join(folder, path))
    .then(({ snapshot }) =>
      snapshot.manifest.parts.reduce((sum, part) => sum + part.items + (part.completeness.missing ?? 0), 0),
    )
    .catch((thrown: unknown) =>
      thrown instanceof Fault && thrown.code === 'bad-input' ? 'refused' : Promise.reject(thrown),
    );
  yield same(basename(path), 'single', items, expected);
}

/** `accounts/<account>/<region>/X.json`, `<region>/X.json` or `X-<region>.json`. */
function placeByLayout(path: string): { account?: string; region?: string } {
  const account = /^accounts\/(\d+)\//.exec(path)?.[1]?.padStart(12, '0');
  const region = /(?:^|[/-])((?:us|eu)-[a-z]+-\d)(?:\/|\.json)/.exec(path)?.[1];
  return { ...(account === undefined ? {} : { account }), ...(region === undefined ? {} : { region }) };
}

/** Secrets were taken out of these files with the letter of an escape before them; the backslash stayed. */
function parse(path: string): Answer {
  return JSON.parse(readFileSync(path, 'utf8').replaceAll('\\REDACTED', 'REDACTED')) as Answer;
}

/** `'one'` matches a list of one value. */
function same(id: string, group: string, got: unknown, wanted: unknown): Case {
  const matched =
    wanted === 'one' ? Array.isArray(got) && got.length === 1 : JSON.stringify(got) === JSON.stringify(wanted);
  return {
    id,
    group,
    matched,
    ...(matched ? {} : { detail: `${JSON.stringify(wanted)} wanted, ${JSON.stringify(got)} came` }),
  };
}
