import * as fc from 'fast-check';
import { type FoundPackage, PACKAGE_READER_LIMITS, type PackageReader, type ReadSoftware } from '#estate/software';
import { readFixture, type ReaderFixture } from '../support/reader-fixture.ts';

/** What holds for every reader with its fixtures; answers what breaks it. */
export type ReaderLaw = (reader: PackageReader, fixtures: readonly ReaderFixture[]) => Promise<string[]>;

export function named({ namespace, name, version }: FoundPackage): string {
  return `${namespace === undefined ? '' : `${namespace}/`}${name}@${version}`;
}

export const READER_LAWS: Readonly<Record<string, ReaderLaw>> = {
  'wants its own files by their names': async (reader, fixtures) =>
    fixtures.flatMap(({ path, content, isExecutable = false }) =>
      reader.wants({ path, bytes: content.length, isExecutable }) ? [] : [`does not want ${path}`],
    ),

  'finds exactly what its files hold': async (reader, fixtures) => {
    const broken: string[] = [];
    for (const fixture of fixtures) {
      const { packages } = await readFixture(reader, fixture);
      const found = [...new Set(packages.map(named))].toSorted();
      if (found.join() !== fixture.packages.toSorted().join()) broken.push(`${fixture.path}: ${found.join(', ')}`);
    }
    return broken;
  },

  'answers the same twice and leaves the file as it was': async (reader, fixtures) => {
    const broken: string[] = [];
    for (const fixture of fixtures) {
      const before = Buffer.from(fixture.content);
      const first = JSON.stringify(await readFixture(reader, fixture));
      if (JSON.stringify(await readFixture(reader, fixture)) !== first) broken.push(`${fixture.path}: differs`);
      if (!before.equals(fixture.content)) broken.push(`${fixture.path}: was written to`);
    }
    return broken;
  },

  'judges any name': async (reader) => {
    const broken: string[] = [];
    const names = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), { numRuns: 50, seed: 7 });
    for (const path of ['', '/', ...names]) {
      await guarded(`name ${JSON.stringify(path)}`, broken, async () => {
        reader.wants({ path, bytes: 0, isExecutable: true });
      });
    }
    return broken;
  },

  'survives any bytes': async (reader, fixtures) => {
    const broken: string[] = [];
    const junk = fc.sample(fc.uint8Array({ maxLength: 3000 }), { numRuns: 30, seed: 7 });
    const blocks = [0, 10, 0x7b, 0xff].map((byte) => new Uint8Array(300_000).fill(byte));
    for (const fixture of fixtures) {
      for (const content of [new Uint8Array(), ...junk, ...blocks]) await survive(reader, fixture, content, broken);
    }
    return broken;
  },

  'survives its own files cut off and changed': async (reader, fixtures) => {
    const broken: string[] = [];
    for (const fixture of fixtures) {
      const { length } = fixture.content;
      const places = fc.sample(fc.nat({ max: Math.max(0, length - 1) }), { numRuns: 25, seed: 7 });
      for (const place of places) {
        await survive(reader, fixture, fixture.content.slice(0, place), broken);
        for (const byte of [0, 0xff, place & 0xff]) {
          const changed = Uint8Array.from(fixture.content);
          changed.fill(byte, place, place + 1 + (place % 4));
          await survive(reader, fixture, changed, broken);
        }
      }
    }
    return broken;
  },
};

async function survive(reader: PackageReader, fixture: ReaderFixture, content: Uint8Array, broken: string[]) {
  await guarded(`${fixture.path} (${content.length} bytes)`, broken, async () => {
    const faults = faultsOf(reader, await readFixture(reader, fixture, content), content.length);
    broken.push(...faults.map((what) => `${fixture.path}: ${what}`));
  });
}

async function guarded(where: string, broken: string[], run: () => Promise<void>) {
  try {
    await run();
  } catch (thrown) {
    broken.push(`${where}: threw ${String(thrown)}`);
  }
}

/** What no answer may hold, however damaged the file was. */
function faultsOf({ id, finds }: PackageReader, { packages, problems = [] }: ReadSoftware, bytes: number): string[] {
  const { nameLength, problemsPerFile } = PACKAGE_READER_LIMITS;
  const faults: string[] = [];
  if (packages.length > bytes + 100) faults.push(`${packages.length} packages out of ${bytes} bytes`);
  if (problems.length > problemsPerFile) faults.push(`${problems.length} problems`);
  for (const { type, name, version, namespace = 'none' } of packages) {
    const texts = [name, version, namespace];
    if (!finds.includes(type)) faults.push(`${id} does not say that it finds ${type}`);
    if (texts.some((text) => text === '' || text.length > nameLength))
      faults.push(`no name or version: ${texts.join()}`);
    if (texts.some((text) => /\p{Cc}/u.test(text))) faults.push(`control characters in ${JSON.stringify(texts)}`);
  }
  for (const { code, detail } of problems) {
    if (!/^[a-z]+(-[a-z]+)*$/.test(code) || detail === '' || /\p{Cc}/u.test(detail))
      faults.push(`problem ${code}: ${detail}`);
  }
  return faults.slice(0, 3);
}
