import { severityRank } from '#kernel';
import type { ExploitPack } from '#analysis/exposure/waf';
import { worse } from '#analysis/exposure/waf/verdict';
import { readExploitPacks } from '#knowledge';
import type { Clock } from '#platform/runtime';
import type { Store } from '#platform/store';
import { COUNT_CAP, type CveVerdict, MATRIX_COLUMNS, MAX_PAGE, type WafMatrix, type WafMatrixRow } from '#api/contract';
import { lastAnalysis } from '../analysed.ts';
import { hint, short, usage } from '../filter/check.ts';
import { readCursor, writeCursor } from '../paging/cursor.ts';
import type { PageRequest } from '../paging/page.ts';
import { type Judge, judgeOf, type ShortVerdict, toCell } from './cells.ts';
import { type CveIndex, cveIndex, type KnownCve, weaknesses } from './cve-index.ts';
import { type Entrance, readEntrances, toWafEntrance } from './entrances.ts';
import { matrixFilter, type MatrixFilter } from './matrix-filter.ts';
import { latestWafEstate } from './read-estate.ts';

export interface MatrixRequest extends PageRequest {
  /** How many entrances come before the first column. */
  readonly columns?: number | undefined;
  readonly clock: Clock;
}

/** Rows judged at once, so that the time is looked at now and then. */
const PORTION = 25;

/** Milliseconds that a filter by verdict may look for rows; then the page ends where it got to. */
const MAX_MS = 4_000;

/** One page of CVEs × entrances. Only the rows of the page are judged, unless the filter asks for a verdict. */
export async function wafMatrix(store: Store, request: MatrixRequest): Promise<WafMatrix> {
  const filter = matrixFilter(request.filter);
  const [analysed, estate, index] = await Promise.all([lastAnalysis(store), latestWafEstate(store), cveIndex(store)]);
  const all = estate === undefined ? [] : (await readEntrances(store, estate.accountName)).entrances;
  const entrances = all.filter(filter.columns);
  const first = Math.max(0, request.columns ?? 0);
  const shown = entrances.slice(first, first + MATRIX_COLUMNS);
  const rows = sorted(await candidates(store, index, filter), request.sort);
  const judge = estate === undefined ? undefined : judgeOf(estate, index.digest);
  const page = await fillPage({ store, request, filter, rows, entrances, shown, judge });
  return {
    ...(analysed === undefined ? {} : { asOf: analysed.asOf }),
    entrances: shown.map(toWafEntrance),
    entrancesTotal: entrances.length,
    ...page,
  };
}

type Candidate = KnownCve & { readonly cwe: readonly string[] };

async function candidates(store: Store, index: CveIndex, filter: MatrixFilter): Promise<readonly Candidate[]> {
  const cwes = filter.needsWeaknesses ? await weaknesses(store, index) : new Map<string, readonly string[]>();
  const rows = index.cves.map((one) => ({ ...one, cwe: cwes.get(one.cve) ?? [] }));
  return filter.needsVerdicts ? rows : rows.filter((row) => filter.rows({ ...row, verdicts: new Set() }));
}

const SORTS = ['severity', 'cve'];

/** Worst first, newest CVE first among equals, unless another order is asked for. */
function sorted(rows: readonly Candidate[], sort = '-severity'): readonly Candidate[] {
  const name = sort === '' ? 'severity' : sort.replace(/^-/, '');
  if (!SORTS.includes(name)) throw usage(`the list cannot be sorted by "${short(name)}"`, hint(name, SORTS));
  const way = sort.startsWith('-') || sort === '' ? -1 : 1;
  const byCve = (a: Candidate, b: Candidate) => numberOf(a.cve) - numberOf(b.cve) || (a.cve < b.cve ? -1 : 1);
  return rows.toSorted((a, b) =>
    name === 'cve' ? way * byCve(a, b) : way * (severityRank(a.severity) - severityRank(b.severity)) || -byCve(a, b),
  );
}

/** `CVE-2021-44228` by year, then number. */
function numberOf(cve: string): number {
  const [, year = '0', number = '0'] = /^CVE-(\d{4})-(\d{1,9})$/.exec(cve) ?? [];
  return Number(year) * 1e9 + Number(number);
}

interface Filling {
  readonly store: Store;
  readonly request: MatrixRequest;
  readonly filter: MatrixFilter;
  readonly rows: readonly Candidate[];
  readonly entrances: readonly Entrance[];
  readonly shown: readonly Entrance[];
  readonly judge: Judge | undefined;
}

type Page = Pick<WafMatrix, 'items' | 'total' | 'totalIsCapped' | 'nextCursor'>;

async function fillPage({ store, request, filter, rows, entrances, shown, judge }: Filling): Promise<Page> {
  const limit = Math.min(Math.max(1, request.limit ?? 50), MAX_PAGE);
  const sort = request.sort ?? '';
  const cursor = request.cursor === undefined ? undefined : readCursor(request.cursor, sort, 1);
  let next = cursor === undefined ? 0 : rows.findIndex(({ cve }) => cve === cursor.values[0]) + 1;
  const until = request.clock.elapsedMs() + MAX_MS;
  const items: WafMatrixRow[] = [];
  let last: string | undefined;
  while (next < rows.length && items.length < limit && (items.length === 0 || request.clock.elapsedMs() < until)) {
    const some = rows.slice(next, next + Math.min(PORTION, filter.needsVerdicts ? PORTION : limit - items.length));
    const packs = await readExploitPacks(
      store,
      some.map(({ cve }) => cve),
    );
    for (const row of some) {
      if (items.length === limit) break;
      next += 1;
      last = row.cve;
      const pack = packs.get(row.cve);
      const judged = pack && judge ? judgedRow(row, pack, { entrances, shown, judge }) : unjudged(row);
      const verdicts = new Set(judged.verdicts);
      if (!filter.needsVerdicts || filter.rows({ ...row, verdicts })) items.push(judged.row);
    }
    if (items.length === 0 && request.clock.elapsedMs() >= until) break;
  }
  const isAtEnd = next >= rows.length;
  const total = filter.needsVerdicts && !isAtEnd ? COUNT_CAP : filter.needsVerdicts ? items.length : rows.length;
  const isCapped = (filter.needsVerdicts && !(isAtEnd && cursor === undefined)) || rows.length > COUNT_CAP;
  return {
    items,
    total: Math.min(cursor?.total ?? total, COUNT_CAP),
    totalIsCapped: isCapped,
    ...(isAtEnd || last === undefined
      ? {}
      : { nextCursor: writeCursor({ sort, values: [last], total: Math.min(total, COUNT_CAP), capped: isCapped }) }),
  };
}

interface Judged {
  readonly row: WafMatrixRow;
  readonly verdicts: readonly CveVerdict[];
}

function judgedRow(
  row: Candidate,
  pack: ExploitPack,
  { entrances, shown, judge }: Pick<Filling, 'entrances' | 'shown'> & { readonly judge: Judge },
): Judged {
  const verdicts = entrances.map((entrance) => judge.atEntrance(pack, entrance));
  const byEntrance = new Map<Entrance, ShortVerdict>();
  for (const [index, entrance] of entrances.entries()) {
    const verdict = verdicts[index];
    if (verdict !== undefined) byEntrance.set(entrance, verdict);
  }
  const counts = noCounts();
  for (const { verdict } of verdicts) counts[verdict] += 1;
  const worst = verdicts
    .map(({ verdict }) => verdict)
    .reduce<CveVerdict | undefined>((most, one) => (most === undefined ? one : worse(most, one)), undefined);
  return {
    row: {
      ...headOf(row),
      cells: shown.flatMap((entrance) => {
        const verdict = byEntrance.get(entrance);
        return verdict === undefined ? [] : [toCell(entrance, verdict)];
      }),
      worst: worst ?? 'unknown',
      counts,
    },
    verdicts: verdicts.map(({ verdict }) => verdict),
  };
}

function unjudged(row: Candidate): Judged {
  return { row: { ...headOf(row), cells: [], worst: 'unknown', counts: noCounts() }, verdicts: [] };
}

function headOf({ cve, title, severity, variants, requests }: Candidate) {
  return { cve, title, severity, variants, requests };
}

function noCounts(): Record<CveVerdict, number> {
  return { blocks: 0, 'documented-to-block': 0, unknown: 0, 'does-not-block': 0 };
}
