import type { AdvisorySource, Feed } from '../../contract.ts';
import { readAlpine } from './read.ts';

const MIB = 1024 * 1024;

/** A branch that is not published (yet) is named as absent and costs one request. https://alpinelinux.org/releases/ (read 2026-11-26) */
const BRANCHES = [
  'v3.14',
  'v3.15',
  'v3.16',
  'v3.17',
  'v3.18',
  'v3.19',
  'v3.20',
  'v3.21',
  'v3.22',
  'v3.23',
  'v3.24',
  'edge',
] as const;

const REPOSITORIES = ['main', 'community'] as const;

/** Alpine's list of what its packages mended, branch by branch. */
export const alpine: AdvisorySource = {
  id: 'alpine',
  title: { en: 'Alpine secdb', ja: 'Alpine secdb' },
  about: {
    en: 'Alpine Linux packages by Alpine: the version that mends each vulnerability; it lists none that is open',
    ja: 'Alpine Linux によるパッケージの修正バージョン一覧（未修正の脆弱性は含まない）',
  },
  sources: [{ url: 'https://secdb.alpinelinux.org/', read: '2026-11-26' }],
  licence: { name: 'CC-BY-SA-4.0', url: 'https://secdb.alpinelinux.org/license.txt' },
  hosts: ['secdb.alpinelinux.org'],
  staleAfterHours: 72,
  feeds: () => BRANCHES.flatMap((branch) => REPOSITORIES.map((repository) => feedOf(branch, repository))),
  read: ({ text }) => readAlpine(text),
};

function feedOf(branch: string, repository: string): Feed {
  return {
    id: `${branch}-${repository}`,
    url: `https://secdb.alpinelinux.org/${branch}/${repository}.json`,
    layout: { kind: 'whole' },
    maxBytes: 64 * MIB,
    maxUnpackedBytes: 64 * MIB,
    maxDocumentBytes: 64 * MIB,
    mirror: [`alpine/${branch}/${repository}.json`],
  };
}
