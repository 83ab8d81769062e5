import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Kind, kindDefinition } from '#estate/model';
import { FIXES } from '#findings';
import { OUTCOMES } from '#kernel';
import { type AnyCredentialRule, CREDENTIAL_RULES } from '#analysis/credentials';
import { LAWS, type NamedCase } from './credential-leaf-laws.ts';
import { anySubject, anyContext } from './credential-arbitraries.ts';
import { judge } from './credential-subjects.ts';
import { PLANTED, SOUND } from './planted-credential-rules.ts';

const FOLDER = join(import.meta.dirname, '../../src/analysis/credentials/rules');

const FOLDERS = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted();

const RULES: readonly AnyCredentialRule[] = CREDENTIAL_RULES;

function casesOf(id: string): NamedCase[] {
  const folder = join(FOLDER, id, 'cases');
  return readdirSync(folder)
    .toSorted()
    .map((name) => ({ name, ...JSON.parse(readFileSync(join(folder, name), 'utf8')) }) as NamedCase);
}

describe('the registry of credential rules', () => {
  it('holds exactly the folders, sorted', () => {
    expect(FOLDERS.length).toBeGreaterThan(10);
    expect(RULES.map(({ id }) => id)).toEqual(FOLDERS);
  });

  it.each(FOLDERS)('%s: one export, whose id is the folder', async (folder) => {
    const module: Record<string, unknown> = await import(pathToFileURL(join(FOLDER, folder, 'leaf.ts')).href);
    expect(Object.values(module)).toHaveLength(1);
    expect(Object.values(module)[0]).toMatchObject({ id: folder });
  });

  it('names fixes that exist', () => {
    const fixes = FIXES.map(({ id }) => id);
    expect(RULES.filter(({ fix }) => !fixes.includes(fix.id))).toEqual([]);
  });

  it('has exactly one speaker for each needed kind', () => {
    const kinds = new Set<Kind>(RULES.flatMap(({ needs }) => needs));
    for (const kind of kinds) {
      const speakers = RULES.filter(({ speaksFor }) => speaksFor?.includes(kind));
      expect(speakers.map(({ id }) => `${kind}: ${id}`)).toHaveLength(1);
      expect(speakers[0]?.needs).toContain(kind);
      expect(kindDefinition(kind).scope).not.toBe('region');
    }
  });
});

describe.each(RULES.map((rule) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
  it.each(Object.entries(LAWS))('%s', (_name, law) => {
    expect(law(rule, casesOf(id))).toEqual([]);
  });

  it('answers every subject there can be', () => {
    fc.assert(
      fc.property(anySubject(rule.subject), anyContext, (subject, context) => {
        const { outcome, reason } = judge(rule, subject, context);
        expect(OUTCOMES).toContain(outcome);
        expect(Object.hasOwn(rule.texts.reasons, reason.code)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a leaf that breaks a law', () => {
  it('is planted for every law', () => {
    expect(Object.keys(PLANTED)).toEqual(Object.keys(LAWS));
  });

  it.each(Object.entries(LAWS))('is found: %s', (name, law) => {
    expect(law(SOUND.rule, SOUND.cases)).toEqual([]);
    const planted = PLANTED[name];
    expect(planted && law(planted.rule, planted.cases)).not.toEqual([]);
  });
});
