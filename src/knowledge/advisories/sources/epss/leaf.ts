import { parseInstant } from '#kernel';
import { readEpss } from '../../../intelligence/index.ts';
import type { AdvisorySource } from '../../contract.ts';
import { factsOf, problemsOf } from '../support/facts.ts';

const MIB = 1024 * 1024;

/** FIRST's estimate of how likely exploitation is, renewed every day. */
export const epss: AdvisorySource = {
  id: 'epss',
  title: { en: 'EPSS scores', ja: 'EPSS スコア' },
  about: {
    en: 'how likely each CVE is to be exploited within 30 days, by FIRST',
    ja: '各 CVE が 30 日以内に悪用される確率（FIRST による推定）',
  },
  sources: [{ url: 'https://www.first.org/epss/data_stats', read: '2026-11-26' }],
  licence: { name: 'EPSS usage agreement', url: 'https://www.first.org/epss/faq' },
  hosts: ['epss.empiricalsecurity.com', 'epss.cyentia.com'],
  staleAfterHours: 48,
  feeds: () => [
    {
      id: 'scores',
      url: 'https://epss.empiricalsecurity.com/epss_scores-current.csv.gz',
      layout: { kind: 'whole' },
      maxBytes: 64 * MIB,
      maxUnpackedBytes: 256 * MIB,
      maxDocumentBytes: 256 * MIB,
      mirror: ['epss/epss_scores-current.csv.gz'],
    },
  ],
  read({ text }) {
    const { day, scores, problems } = readEpss(text);
    const asOf = parseInstant(`${day}T00:00:00Z`);
    return { intelligence: factsOf(scores), problems: problemsOf(problems), ...(asOf && { asOf }) };
  },
};
