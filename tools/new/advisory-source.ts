import type { Template } from './template.ts';

/** Reads a made-up publisher: one JSON document for each advisory, in one archive. */
export const advisorySource: Template = {
  files: ({ id, name, today }) => ({
    'leaf.ts': `import type { AdvisorySource } from '../../contract.ts';
import { read } from './read.ts';

const MIB = 1024 * 1024;

/** A publisher of advisories. */
export const ${name}: AdvisorySource = {
  id: '${id}',
  title: { en: 'A publisher', ja: '発行元' },
  about: { en: 'advisories of a publisher', ja: '発行元のアドバイザリ' },
  sources: [{ url: 'https://example.com/format', read: '${today}' }],
  licence: { name: 'CC0-1.0', url: 'https://example.com/licence' },
  hosts: ['advisories.example.com'],
  staleAfterHours: 48,
  feeds: () => [
    {
      id: 'all',
      url: 'https://advisories.example.com/all.zip',
      layout: { kind: 'zip', entry: /\\.json$/ },
      maxBytes: 64 * MIB,
      maxUnpackedBytes: 512 * MIB,
      maxDocumentBytes: MIB,
      mirror: ['${id}/all.zip'],
    },
  ],
  read,
};
`,
    'read.ts': `import type { SourceDocument, SourceReading } from '../../contract.ts';
import { parsedJson, textAt } from '../support/members.ts';
import { isPlain, problem, titleOf } from '../support/words.ts';

/** One advisory: id, package, and the version that mends it. */
export function read({ name, text }: SourceDocument): SourceReading {
  const document = parsedJson(text);
  const [id, packageName, fixed] = [textAt(document, 'id'), textAt(document, 'package'), textAt(document, 'fixed')];
  if (!isPlain(id) || !isPlain(packageName) || !isPlain(fixed)) {
    return { problems: [problem('not-an-advisory', \`\${name}: no id, package or version\`)] };
  }
  return {
    advisories: [
      {
        id,
        source: '${id}',
        aliases: [],
        title: titleOf(textAt(document, 'title')),
        scores: [],
        affected: [
          {
            ecosystem: 'npm',
            type: 'npm',
            name: packageName,
            names: 'binary',
            status: 'affected',
            ranges: [{ fixed }],
          },
        ],
      },
    ],
    problems: [],
  };
}
`,
  }),
  next: ({ id }) => [
    'change feeds and read to the publisher that is wanted, with the page its format is documented on',
    `write test/support/advisories/${id}.ts: documents as they are in the world, and what they say`,
    'npm run gen',
    'npx vitest run test/laws/advisory-sources.test.ts',
  ],
};
