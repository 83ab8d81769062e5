import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#kernel';
import { ADVISORY_SOURCES, type AdvisorySource } from '#knowledge';
import type { AdvisoryFixtureModule } from '../support/advisory-fixture.ts';
import { SOURCE_LAWS } from './advisory-source-laws.ts';
import { PLANTED_SOURCES, SOUND_SOURCE } from './planted-advisory-sources.ts';

const FOLDER = join(import.meta.dirname, '../../src/knowledge/advisories/sources');
const FIXTURES = join(import.meta.dirname, '../support/advisories');

const ALL: readonly AdvisorySource[] = ADVISORY_SOURCES;

const FOLDERS = readdirSync(FOLDER)
  .filter((name) => existsSync(join(FOLDER, name, 'leaf.ts')))
  .toSorted();

async function fixturesOf(id: string) {
  const module: AdvisoryFixtureModule = await import(pathToFileURL(join(FIXTURES, `${id}.ts`)).href);
  return module.fixtures;
}

describe('the registry of advisory sources', () => {
  it('holds exactly the folders, sorted', () => {
    expect(FOLDERS.length).toBeGreaterThan(1);
    expect(ALL.map(({ id }) => id)).toEqual(FOLDERS);
  });

  it('tells of each in every language what it covers, under which licence, and when it is old', () => {
    for (const { title, about, licence, sources, staleAfterHours } of ALL) {
      expect([Object.keys(title), Object.keys(about)]).toEqual([[...LANGUAGES], [...LANGUAGES]]);
      expect(licence).toMatchObject({ name: /\w/, url: /^https:\/\// });
      expect(sources.length).toBeGreaterThan(0);
      expect(staleAfterHours).toBeGreaterThan(0);
    }
  });
});

describe.each(ALL.map((source) => ({ id: source.id, source })))('$id', ({ id, source }) => {
  it('has documents to be tried on', async () => {
    expect((await fixturesOf(id)).length).toBeGreaterThan(0);
  });

  it.each(Object.entries(SOURCE_LAWS))('%s', async (_name, law) => {
    expect(law(source, await fixturesOf(id))).toEqual([]);
  });
});

describe('a source that breaks a law', () => {
  it('is planted for every law', () => {
    expect(Object.keys(PLANTED_SOURCES)).toEqual(Object.keys(SOURCE_LAWS));
  });

  it.each(Object.entries(SOURCE_LAWS))('is found: %s', (name, law) => {
    expect(law(SOUND_SOURCE.source, SOUND_SOURCE.fixtures)).toEqual([]);
    const planted = PLANTED_SOURCES[name];
    expect(planted && law(planted.source, planted.fixtures)).not.toEqual([]);
  });
});
