import type { AdvisorySource } from '../../contract.ts';
import { readAlas } from './read.ts';
import { CDN, EXTRAS_CATALOGUE, extrasFeeds, repositoryFeeds } from './repositories.ts';

/** Amazon Linux security advisories as its repositories carry them for the package manager. */
export const alas: AdvisorySource = {
  id: 'alas',
  title: { en: 'Amazon Linux security advisories', ja: 'Amazon Linux セキュリティアドバイザリ' },
  about: {
    en: 'Amazon Linux 2 (core and extras) and Amazon Linux 2023 (core and live patches) packages by Amazon',
    ja: 'Amazon による Amazon Linux 2（core・extras）と Amazon Linux 2023（core・ライブパッチ）のパッケージ',
  },
  sources: [
    { url: 'https://alas.aws.amazon.com/', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/linux/al2023/ug/managing-repos-os-updates.html', read: '2026-11-26' },
  ],
  licence: { name: 'AWS Site Terms', url: 'https://aws.amazon.com/terms/' },
  hosts: [CDN],
  staleAfterHours: 72,
  feeds: repositoryFeeds,
  catalogue: { url: EXTRAS_CATALOGUE, feeds: extrasFeeds },
  read: readAlas,
};
