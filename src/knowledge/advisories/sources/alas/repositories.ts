import { isJson } from '#kernel';
import type { Feed, Located } from '../../contract.ts';
import { listAt, parsedJson, textAt } from '../support/members.ts';

export const CDN = 'cdn.amazonlinux.com';

const MIB = 1024 * 1024;

/** The lists of x86_64 hold the packages of aarch64 too. Amazon Linux 1 is served without TLS only and is not read. */
const REPOSITORIES = [
  ['al2-core', '2/core/latest'],
  ['al2023-core', 'al2023/core/mirrors/latest'],
  ['al2023-kernel-livepatch', 'al2023/kernel-livepatch/mirrors/latest'],
] as const;

export function repositoryFeeds(): readonly Feed[] {
  return REPOSITORIES.map(([id, path]) => feedOf(id, path));
}

/** Amazon Linux 2 has a repository for each topic of its extras. */
export const EXTRAS_CATALOGUE = `https://${CDN}/2/extras-catalog.json`;

export function extrasFeeds(text: string): readonly Feed[] {
  const topics = new Set(listAt(parsedJson(text), 'topics').map((topic) => (isJson(topic) ? textAt(topic, 'n') : '')));
  return [...topics]
    .filter((topic) => /^[\w.-]{1,60}$/.test(topic) && /\w/.test(topic))
    .toSorted()
    .map((topic) => feedOf(`al2-extras-${topic}`, `2/extras/${topic}/latest`));
}

function feedOf(id: string, path: string): Feed {
  return {
    id,
    url: `https://${CDN}/${path}/x86_64/mirror.list`,
    hops: [mirrorOf, updateInfoOf],
    layout: { kind: 'elements', name: 'update' },
    maxBytes: 128 * MIB,
    maxUnpackedBytes: 2048 * MIB,
    maxDocumentBytes: 16 * MIB,
    mirror: [`alas/${id}/updateinfo.xml.gz`, `alas/${id}/updateinfo.xml`],
  };
}

/** The first mirror that is Amazon's own; `$basearch` stands for the architecture. */
function mirrorOf(text: string): Located | undefined {
  const line = text
    .split('\n')
    .map((one) => one.trim().replaceAll('$basearch', 'x86_64'))
    .find((one) => URL.canParse(one) && new URL(one).host === CDN);
  return line === undefined
    ? undefined
    : { url: `${line.replace(/^http:/, 'https:').replace(/\/$/, '')}/repodata/repomd.xml` };
}

/**
 * Where the list of updates is and what its bytes are, as the index of a repository says.
 * https://createrepo.baseurl.org/ (read 2026-11-26)
 */
function updateInfoOf(text: string, url: string): Located | undefined {
  const [data = ''] = /<data type="updateinfo">[^]{0,5000}?<\/data>/.exec(text) ?? [];
  const href = /<location href="([\w./-]{1,300})"/.exec(data)?.[1];
  const sha256 = /<checksum type="sha256">\s*([0-9a-f]{64})\s*<\/checksum>/.exec(data)?.[1];
  if (href === undefined || href.includes('..')) return undefined;
  const located = new URL(href, url.replace(/repodata\/repomd\.xml$/, '')).href;
  return sha256 === undefined ? { url: located } : { url: located, sha256 };
}
