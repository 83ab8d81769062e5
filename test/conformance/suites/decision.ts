import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  BOD_CODES,
  type BodCode,
  bodFacts,
  bodTimeline,
  cisaCoordinator,
  type EntityContext,
  known,
  ssvcDeployer,
  UNKNOWN_CONTEXT,
} from '#analysis/vulnerability/decision';
import type { Evidence } from '#kernel';
import { instant } from '#kernel';
import { intelligenceOf, readKev, readSsvcLabels } from '#knowledge/intelligence';
import type { Case, Suite } from '../suite.ts';

/** Every row of the published decision tables, and what BOD 26-04 makes of all CVEs that CISA has labelled. */
export const suite: Suite = {
  id: 'decision',
  title: "CISA BOD 26-04 and SSVC against the published tables, row by row, and over all of CISA's labels",
  data: 'ssvc',
  async *run(folder) {
    for (const [group, file, answer] of TABLES) {
      const path = join(folder, file);
      if (existsSync(path)) yield* tableCases(group, readFileSync(path, 'utf8'), answer);
    }
    yield* labelCases(folder);
  },
};

const SEEN: Evidence = { kind: 'observation', source: 'suite', pointer: '', observedAt: instant(0) };

/** A value of a published table, in our words. */
type Cell = <Value extends string>(value: string) => ReturnType<typeof known<Value>>;

const cell: Cell = <Value extends string>(value: string) =>
  known(value.replace('public poc', 'poc').replaceAll(' ', '-') as Value, SEEN);

const BOD_NAMES: Readonly<Record<string, BodCode>> = {
  'fix on system upgrade': 'next-upgrade',
  '60 days': '60d',
  '14 days': '14d',
  '3 days': '3d',
  '3 days & forensic investigation': 'forensic-3d',
};

const TABLES: readonly (readonly [string, string, (cells: readonly string[]) => string])[] = [
  [
    'bod-26-04',
    'cisa_bod_26_04_1_0_0.csv',
    ([inKev = '', exposed = '', automatable = '', impact = '']) => {
      const { code } = bodTimeline({
        inKev: cell(inKev),
        publiclyExposed: cell(exposed),
        automatable: cell(automatable),
        technicalImpact: cell(impact),
      });
      return Object.entries(BOD_NAMES).find(([, one]) => one === code)?.[0] ?? code;
    },
  ],
  [
    'deployer',
    'deployer_patch_application_priority_1_0_0.csv',
    ([exploitation = '', exposure = '', automatable = '', impact = '']) =>
      ssvcDeployer({
        exploitation: cell(exploitation),
        exposure: cell(exposure),
        automatable: cell(automatable),
        humanImpact: cell(impact),
      }).code,
  ],
  [
    'coordinator',
    'cisa_coordinator_2_0_3.csv',
    ([exploitation = '', automatable = '', technical = '', mission = '']) =>
      cisaCoordinator({
        exploitation: cell(exploitation),
        automatable: cell(automatable),
        technicalImpact: cell(technical),
        missionImpact: cell(mission),
      }).code,
  ],
];

function* tableCases(
  group: string,
  text: string,
  answer: (cells: readonly string[]) => string,
): Generator<Case, void, undefined> {
  for (const line of text.trim().split('\n').slice(1)) {
    const [row = '', ...cells] = line.trim().split(',');
    yield same(group, `${group} ${row}`, answer(cells.slice(0, -1)), cells.at(-1));
  }
}

/**
 * What the table makes of all labelled CVEs, counted by other code than ours over the labels of 2024-10-24 and the
 * catalogue of 2025-08-25: in the order of `BOD_CODES`.
 */
const COUNTED = { exposed: [0, 25_355, 15_420, 3_057, 194], 'not-exposed': [36_019, 7_756, 168, 0, 83] } as const;

function* labelCases(folder: string): Generator<Case, void, undefined> {
  const path = join(folder, 'cisa-ssvc-labels.csv.gz');
  if (!existsSync(path)) return;
  const text = gunzipSync(readFileSync(path)).toString('utf8');
  const ssvc = readSsvcLabels(text);
  const rows = text.trim().split('\n').slice(1);
  yield same('labels', 'labels read', [ssvc.labels.size, ssvc.problems], [rows.length, {}]);
  const wrong = rows.filter((row) => {
    const [cve = '', exploitation, automatable, technicalImpact] = row.trim().split(',');
    const read = ssvc.labels.get(cve);
    return JSON.stringify(read) !== JSON.stringify({ exploitation, automatable, technicalImpact });
  });
  yield same('labels', 'labels as they stand', wrong.slice(0, 3), []);

  const catalogue = join(folder, '../kev/known_exploited_vulnerabilities.json');
  if (!existsSync(catalogue)) return;
  const kev = readKev(readFileSync(catalogue, 'utf8'));
  yield same('kev', 'kev read', [kev.version, kev.entries.size, kev.problems], ['2025.08.25', 1404, {}]);
  const catalogues = {
    kev: { version: kev.version, readAt: instant(0) },
    ssvc: { version: '', readAt: instant(0) },
  };
  for (const [group, exposure] of [
    ['exposed', 'internet'],
    ['not-exposed', 'none-to-port'],
  ] as const) {
    const context: EntityContext = { ...UNKNOWN_CONTEXT, exposure: known(exposure, SEEN) };
    const counts = new Map<BodCode, number>();
    for (const cve of ssvc.labels.keys()) {
      const intelligence = intelligenceOf(cve, { kev, ssvc });
      const { code } = bodTimeline(bodFacts({ cve, intelligence, catalogues, context }));
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    for (const [index, code] of BOD_CODES.entries()) {
      yield same('counts', `${group} ${code}`, counts.get(code) ?? 0, COUNTED[group][index]);
    }
  }
}

function same(group: string, id: string, got: unknown, wanted: unknown): Case {
  const matched = JSON.stringify(got) === JSON.stringify(wanted);
  return {
    id,
    group,
    matched,
    ...(!matched && { detail: `${JSON.stringify(wanted)} wanted, ${JSON.stringify(got)} came` }),
  };
}
