import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '#kernel';
import { type AnyControl, CONTROLS } from '#analysis/posture';
import { CONTROL_LAWS, type NamedControlCase } from './control-laws.ts';
import { type ControlCase, judgeCase } from './control-world.ts';
import { PLANTED_CONTROLS, SOUND_CONTROL } from './planted-controls.ts';

const FOLDER = join(import.meta.dirname, '../../src/analysis/posture/controls');

const FOLDERS = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted();

const ALL: readonly AnyControl[] = CONTROLS;

function casesOf(id: string): NamedControlCase[] {
  const folder = join(FOLDER, id, 'cases');
  return readdirSync(folder)
    .toSorted()
    .map((name) => ({ name, ...JSON.parse(readFileSync(join(folder, name), 'utf8')) }) as NamedControlCase);
}

describe('the registry of controls', () => {
  it('holds exactly the folders, sorted', () => {
    expect(FOLDERS.length).toBeGreaterThan(1);
    expect(ALL.map(({ id }) => id)).toEqual(FOLDERS);
  });

  it.each(FOLDERS)('%s: one export, whose id is the folder', async (folder) => {
    const module: Record<string, unknown> = await import(pathToFileURL(join(FOLDER, folder, 'leaf.ts')).href);
    expect(Object.values(module)).toHaveLength(1);
    expect(Object.values(module)[0]).toMatchObject({ id: folder });
  });

  it('groups findings under fixes that a control words', () => {
    const ids = new Set(ALL.map(({ id }) => id));
    expect(ALL.filter(({ fix }) => !ids.has(fix.id)).map(({ id }) => id)).toEqual([]);
  });

  it('answers a published catalogue with every control', () => {
    expect(ALL.filter(({ answers }) => answers.length === 0).map(({ id }) => id)).toEqual([]);
  });
});

describe.each(ALL.map((control) => ({ id: control.id, control })))('$id', ({ id, control }) => {
  it.each(Object.entries(CONTROL_LAWS))('%s', async (_name, law) => {
    expect(await law(control, casesOf(id))).toEqual([]);
  });

  it('answers whatever AWS may answer', async () => {
    const cases = casesOf(id);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...cases), fc.nat(), fc.jsonValue({ maxDepth: 2 }), async (one, place, junk) => {
        const { outcome, reason } = await judgeCase(control, spoiled(one, place, junk));
        expect(OUTCOMES).toContain(outcome);
        expect(['blind', 'nothing', ...Object.keys(control.texts.reasons)]).toContain(reason.code);
      }),
      { numRuns: 40 },
    );
  });
});

/** The case with one member of one configuration replaced. */
function spoiled(one: ControlCase, place: number, junk: unknown): ControlCase {
  const items = Object.entries(one.given).flatMap(([kind, list]) => list.map((item, index) => ({ kind, index, item })));
  const hit = items[place % Math.max(1, items.length)];
  if (hit === undefined) return one;
  const names = Object.keys(hit.item);
  const name = names[place % Math.max(1, names.length)] ?? 'x';
  const list = (one.given[hit.kind] ?? []).with(hit.index, { ...hit.item, [name]: junk });
  return { ...one, given: { ...one.given, [hit.kind]: list } };
}

describe('a control that breaks a law', () => {
  it('is planted for every law', () => {
    expect(Object.keys(PLANTED_CONTROLS)).toEqual(Object.keys(CONTROL_LAWS));
  });

  it.each(Object.entries(CONTROL_LAWS))('is found: %s', async (name, law) => {
    expect(await law(SOUND_CONTROL.control, SOUND_CONTROL.cases)).toEqual([]);
    const planted = PLANTED_CONTROLS[name];
    expect(planted && (await law(planted.control, planted.cases))).not.toEqual([]);
  });
});
