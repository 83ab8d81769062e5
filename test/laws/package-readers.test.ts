import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PACKAGE_READERS, type PackageReader } from '#estate/software';
import { LANGUAGES } from '#kernel';
import type { FixtureModule } from '../support/reader-fixture.ts';
import { READER_LAWS } from './package-reader-laws.ts';
import { PLANTED_READERS, SOUND_READER } from './planted-package-readers.ts';

const FOLDER = join(import.meta.dirname, '../../src/estate/software/readers');
const FIXTURES = join(import.meta.dirname, '../support/readers');

const ALL: readonly PackageReader[] = PACKAGE_READERS;

const FOLDERS = readdirSync(FOLDER)
  .filter((name) => existsSync(join(FOLDER, name, 'leaf.ts')))
  .toSorted();

async function fixturesOf(id: string) {
  const module: FixtureModule = await import(pathToFileURL(join(FIXTURES, `${id}.ts`)).href);
  return await module.fixtures();
}

describe('the registry of package readers', () => {
  it('holds exactly the folders, sorted', () => {
    expect(FOLDERS.length).toBeGreaterThan(1);
    expect(ALL.map(({ id }) => id)).toEqual(FOLDERS);
  });

  it('has a title in each language, a source and a limit for each', () => {
    for (const { title, sources, maxBytes } of ALL) {
      expect(Object.keys(title)).toEqual([...LANGUAGES]);
      expect(sources.length).toBeGreaterThan(0);
      expect(maxBytes).toBeGreaterThan(0);
    }
  });
});

describe.each(ALL.map((reader) => ({ id: reader.id, reader })))('$id', ({ id, reader }) => {
  it('has files to be tried on', async () => {
    expect((await fixturesOf(id)).length).toBeGreaterThan(0);
  });

  it.each(Object.entries(READER_LAWS))('%s', async (_name, law) => {
    expect(await law(reader, await fixturesOf(id))).toEqual([]);
  });
});

describe('a reader that breaks a law', () => {
  it('is planted for every law', () => {
    expect(Object.keys(PLANTED_READERS)).toEqual(Object.keys(READER_LAWS));
  });

  it.each(Object.entries(READER_LAWS))('is found: %s', async (name, law) => {
    expect(await law(SOUND_READER.reader, SOUND_READER.fixtures)).toEqual([]);
    const planted = PLANTED_READERS[name];
    expect(planted && (await law(planted.reader, planted.fixtures))).not.toEqual([]);
  });
});
