import type { AdvisorySource } from '../../contract.ts';
import { readCsaf } from './read.ts';

const MIB = 1024 * 1024;

/** Red Hat's VEX files: what will not be mended and what is not mended yet, which its errata cannot say. */
export const redhatCsaf: AdvisorySource = {
  id: 'redhat-csaf',
  title: { en: 'Red Hat VEX files (CSAF)', ja: 'Red Hat VEX ファイル（CSAF）' },
  about: {
    en: 'Red Hat Enterprise Linux packages by Red Hat, for each CVE: fixed at which version, no fix yet, will not be fixed, out of support, not affected. Read from a mirror only: Red Hat publishes `csaf_vex_<date>.tar.zst`, which has to be packed again as a zip',
    ja: 'Red Hat による Red Hat Enterprise Linux パッケージの CVE ごとの対応状況（修正バージョン・未修正・修正予定なし・サポート対象外・影響なし）。ミラーからのみ読み込み。Red Hat が公開する `csaf_vex_<日付>.tar.zst` を zip に詰め直して配置',
  },
  sources: [
    { url: 'https://security.access.redhat.com/data/csaf/v2/vex/', read: '2026-11-26' },
    { url: 'https://redhatproductsecurity.github.io/security-data-guidelines/csaf-vex/', read: '2026-11-26' },
    { url: 'https://docs.oasis-open.org/csaf/csaf/v2.0/os/csaf-v2.0-os.html', read: '2026-11-26' },
  ],
  licence: { name: 'CC-BY-4.0', url: 'https://access.redhat.com/security/data' },
  hosts: [],
  staleAfterHours: 72,
  optional: true,
  feeds: () => [
    {
      id: 'vex',
      url: '',
      layout: { kind: 'zip', entry: /(?:^|\/)cve-\d{4}-\d{4,19}\.json$/ },
      maxBytes: 4096 * MIB,
      maxUnpackedBytes: 131_072 * MIB,
      maxDocumentBytes: 128 * MIB,
      mirror: ['redhat-csaf/vex.zip'],
    },
  ],
  read: readCsaf,
};
