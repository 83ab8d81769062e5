import type { AdvisorySource } from '../../contract.ts';
import { readDebian } from './read.ts';

const MIB = 1024 * 1024;

/** Debian's own tracker: for each source package and release what became of each vulnerability. */
export const debian: AdvisorySource = {
  id: 'debian',
  title: { en: 'Debian security tracker', ja: 'Debian セキュリティトラッカー' },
  about: {
    en: 'Debian packages by Debian: what is mended at which version, open, ignored, or never was affected',
    ja: 'Debian によるソースパッケージの対応状況（修正バージョン・未修正・対応見送り・影響なし）',
  },
  sources: [{ url: 'https://security-tracker.debian.org/tracker/data/json', read: '2026-11-26' }],
  licence: {
    name: 'MIT',
    url: 'https://salsa.debian.org/security-tracker-team/security-tracker/-/blob/master/LICENSE',
  },
  hosts: ['security-tracker.debian.org'],
  staleAfterHours: 48,
  feeds: () => [
    {
      id: 'tracker',
      url: 'https://security-tracker.debian.org/tracker/data/json',
      layout: { kind: 'members' },
      maxBytes: 512 * MIB,
      maxUnpackedBytes: 1024 * MIB,
      maxDocumentBytes: 64 * MIB,
      mirror: ['debian/tracker.json', 'debian/tracker.json.gz'],
      joined: true,
    },
  ],
  read: readDebian,
};
