import type { Advisory, AdvisorySource } from '#knowledge';
import type { AdvisoryFixture } from '../support/advisory-fixture.ts';

interface Planted {
  readonly source: AdvisorySource;
  readonly fixtures: readonly AdvisoryFixture[];
}

const MIB = 1024 * 1024;

const FIXTURES: readonly AdvisoryFixture[] = [
  { text: '{"id":"A-1","fixed":"1.2"}', says: ['A-1 npm binary left-pad affected [,<1.2]'] },
  { text: '[]', says: [], problems: ['no-id'] },
];

function advisoryOf(text: string): Partial<Advisory & { fixed: unknown }> {
  try {
    return (JSON.parse(text) ?? {}) as Partial<Advisory & { fixed: unknown }>;
  } catch {
    return {};
  }
}

const sound: AdvisorySource = {
  id: 'sound',
  title: { en: 'Sound', ja: '健全' },
  about: { en: 'a source that obeys', ja: '法則に従う情報源' },
  sources: [{ url: 'https://example.com/format', read: '2026-11-26' }],
  licence: { name: 'CC0-1.0', url: 'https://example.com/licence' },
  hosts: ['example.com'],
  staleAfterHours: 24,
  feeds: () => [
    {
      id: 'all',
      url: 'https://example.com/all.json',
      layout: { kind: 'whole' },
      maxBytes: MIB,
      maxUnpackedBytes: MIB,
      maxDocumentBytes: MIB,
      mirror: ['sound/all.json'],
    },
  ],
  read({ text }) {
    const { id, fixed } = advisoryOf(text);
    if (typeof id !== 'string' || typeof fixed !== 'string' || !/^A-\d{1,9}$/.test(id)) {
      return { problems: [{ code: 'no-id', detail: 'no id' }] };
    }
    return { advisories: [made(id, 'sound', 'affected', fixed)], problems: [] };
  },
};

function made(id: string, source: string, status: 'affected' | 'not-affected', fixed?: string): Advisory {
  const place = { ecosystem: 'npm', type: 'npm', name: 'left-pad', names: 'binary' } as const;
  return {
    id,
    source,
    aliases: [],
    title: '',
    scores: [],
    affected: [{ ...place, status, ranges: [fixed === undefined ? {} : { fixed }] }],
  };
}

export const SOUND_SOURCE: Planted = { source: sound, fixtures: FIXTURES };

let readings = 0;

const plant = (change: Partial<AdvisorySource>): Planted => ({ source: { ...sound, ...change }, fixtures: FIXTURES });

/** For each law a source that breaks it. */
export const PLANTED_SOURCES: Readonly<Record<string, Planted>> = {
  'says exactly what its documents say': plant({ read: () => ({ problems: [] }) }),
  'says the same twice': plant({
    read: () => ({ advisories: [made(`A-${(readings += 1)}`, 'sound', 'affected', '1')], problems: [] }),
  }),
  'reads any text without throwing, and keeps to the limits': plant({
    read: ({ text }) => ({ advisories: [made(text, 'other', 'affected')], problems: [] }),
  }),
  'never says "not affected" because something is missing': plant({
    read({ text }) {
      const { id, fixed } = advisoryOf(text);
      if (typeof id !== 'string') return { problems: [] };
      const status = fixed === undefined ? 'not-affected' : 'affected';
      return { advisories: [made(id, 'sound', status)], problems: [] };
    },
  }),
  'is fetched over TLS, from hosts it names, into places of its own': plant({ hosts: ['elsewhere.example.com'] }),
};
