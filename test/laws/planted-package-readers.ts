import type { FileBody, PackageReader, ReadSoftware } from '#estate/software';
import type { ReaderFixture } from '../support/reader-fixture.ts';

interface PlantedReader {
  readonly reader: PackageReader;
  readonly fixtures: readonly ReaderFixture[];
}

const FIXTURES: readonly ReaderFixture[] = [
  { path: 'var/lib/thing', content: Buffer.from('bash 1\nzlib 2\n'), packages: ['bash@1', 'zlib@2'] },
];

function readLines({ content }: Pick<FileBody, 'content'>): ReadSoftware {
  const lines = Buffer.from(content).toString('latin1').split('\n');
  return {
    packages: lines.flatMap((line) => {
      const [, name, version] = /^([!-~]{1,20}) ([!-~]{1,20})$/.exec(line) ?? [];
      return name && version ? [{ type: 'deb' as const, name, version, standing: 'installed' as const }] : [];
    }),
  };
}

const READER: PackageReader = {
  id: 'thing',
  title: { en: 'Thing', ja: 'もの' },
  sources: [{ url: 'https://example.com/', read: '2026-11-26' }],
  finds: ['deb'],
  maxBytes: 1024 * 1024,
  wants: ({ path }) => path === 'var/lib/thing',
  read: readLines,
};

/** A reader that obeys every law. */
export const SOUND_READER: PlantedReader = { reader: READER, fixtures: FIXTURES };

let calls = 0;

/** For each law a reader that breaks it. */
export const PLANTED_READERS: Readonly<Record<string, PlantedReader>> = {
  'wants its own files by their names': { ...SOUND_READER, reader: { ...READER, wants: () => false } },
  'finds exactly what its files hold': { ...SOUND_READER, reader: { ...READER, read: () => ({ packages: [] }) } },
  'answers the same twice and leaves the file as it was': {
    ...SOUND_READER,
    reader: { ...READER, read: () => ({ packages: [], problems: [{ code: 'x', detail: `${(calls += 1)}` }] }) },
  },
  'judges any name': {
    ...SOUND_READER,
    reader: { ...READER, wants: ({ path }) => decodeURIComponent(`%${path}`) === 'a' },
  },
  'survives any bytes': {
    ...SOUND_READER,
    reader: { ...READER, read: ({ content }) => JSON.parse(Buffer.from(content).toString('utf8')) },
  },
  'survives its own files cut off and changed': {
    ...SOUND_READER,
    reader: {
      ...READER,
      read: (file) => {
        const { packages } = readLines(file);
        return {
          packages: packages.length === 2 ? packages : [{ type: 'rpm', name: '', version: '', standing: 'locked' }],
        };
      },
    },
  },
};
