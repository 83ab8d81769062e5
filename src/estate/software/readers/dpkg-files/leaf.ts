import type { FileBody, PackageReader, ReadSoftware } from '../contract.ts';
import { ownedPath } from '../support/owned.ts';
import { linesOf } from '../support/stanzas.ts';

/** Which files dpkg's packages brought: what is in them is mended by the distribution. */
export const dpkgFiles: PackageReader = {
  id: 'dpkg-files',
  title: { en: 'file lists of dpkg', ja: 'dpkg のファイル一覧' },
  sources: [{ url: 'https://man7.org/linux/man-pages/man1/dpkg-query.1.html', read: '2026-11-26' }],
  finds: [],
  maxBytes: 64 * 1024 * 1024,
  wants: ({ path }) => /^var\/lib\/dpkg\/info\/[^/]+\.list$/.test(path),
  read,
};

function read({ content }: FileBody): ReadSoftware {
  const text = Buffer.from(content.buffer, content.byteOffset, content.length).toString('utf8');
  return { packages: [], owns: [...linesOf(text)].flatMap((line) => ownedPath(line) ?? []) };
}
