import type { AdvisorySource } from '../../contract.ts';
import { OSV_HOST, osvFeed } from '../support/osv/feeds.ts';
import { readOsv } from '../support/osv/read-osv.ts';

/** Red Hat's advisories in OSV's schema. Extended-support streams are built apart and left out. */
export const redhat: AdvisorySource = {
  id: 'redhat',
  title: { en: 'Red Hat security data', ja: 'Red Hat セキュリティデータ' },
  about: {
    en: 'Red Hat Enterprise Linux packages by Red Hat: advisories (RHSA) with their module streams; CentOS is judged by them',
    ja: 'Red Hat による Red Hat Enterprise Linux パッケージのアドバイザリ（RHSA、モジュールストリームを含む）。CentOS の判定にも使用',
  },
  sources: [
    { url: 'https://security.access.redhat.com/data/osv/', read: '2026-11-26' },
    { url: 'https://google.github.io/osv.dev/data/', read: '2026-11-26' },
  ],
  licence: { name: 'CC-BY-4.0', url: 'https://access.redhat.com/security/data' },
  hosts: [OSV_HOST],
  staleAfterHours: 48,
  feeds: () => [osvFeed('Red Hat')],
  read: ({ text }) => readOsv('redhat', text),
};
