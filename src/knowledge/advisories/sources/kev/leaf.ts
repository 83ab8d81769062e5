import { parseInstant } from '#kernel';
import { readKev } from '../../../intelligence/index.ts';
import type { AdvisorySource } from '../../contract.ts';
import { factsOf, problemsOf } from '../support/facts.ts';

const MIB = 1024 * 1024;

/** CISA's catalogue: vulnerabilities that are known to be exploited. */
export const kev: AdvisorySource = {
  id: 'kev',
  title: { en: 'CISA KEV catalogue', ja: 'CISA KEV カタログ' },
  about: {
    en: 'CVEs that are known to be exploited, with CISA’s due dates and whether ransomware uses them',
    ja: '悪用が確認された CVE（CISA の期限とランサムウェアでの使用の有無を含む）',
  },
  sources: [{ url: 'https://www.cisa.gov/known-exploited-vulnerabilities-catalog', read: '2026-11-26' }],
  licence: { name: 'CC0-1.0', url: 'https://www.cisa.gov/sites/default/files/licenses/kev/license.txt' },
  hosts: ['www.cisa.gov'],
  staleAfterHours: 48,
  feeds: () => [
    {
      id: 'catalogue',
      url: 'https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json',
      layout: { kind: 'whole' },
      maxBytes: 64 * MIB,
      maxUnpackedBytes: 64 * MIB,
      maxDocumentBytes: 64 * MIB,
      mirror: ['kev/known_exploited_vulnerabilities.json'],
    },
  ],
  read({ text }) {
    const { version, entries, problems } = readKev(text);
    const asOf = parseInstant(`${version.replaceAll('.', '-')}T00:00:00Z`);
    return { intelligence: factsOf(entries), problems: problemsOf(problems), ...(asOf && { asOf }) };
  },
};
