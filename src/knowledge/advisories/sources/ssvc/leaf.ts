import { readSsvcLabels } from '../../../intelligence/index.ts';
import type { AdvisorySource } from '../../contract.ts';
import { factsOf, problemsOf } from '../support/facts.ts';

const MIB = 1024 * 1024;

/** CISA's labels: exploitation, whether it can be automated, and how much it gives away. */
export const ssvc: AdvisorySource = {
  id: 'ssvc',
  title: { en: 'CISA SSVC labels', ja: 'CISA SSVC ラベル' },
  about: {
    en: 'exploitation, automatability and technical impact of CVEs by CISA (Vulnrichment); large, and a table of labels in a mirror does as well',
    ja: 'CISA（Vulnrichment）による CVE の悪用状況・自動化の可否・技術的影響。サイズが大きいため、ミラーのラベル表でも代用可能',
  },
  sources: [{ url: 'https://github.com/cisagov/vulnrichment', read: '2026-11-26' }],
  licence: { name: 'CC0-1.0', url: 'https://github.com/cisagov/vulnrichment/blob/develop/LICENSE' },
  hosts: ['github.com', 'codeload.github.com'],
  staleAfterHours: 72,
  feeds: () => [
    {
      id: 'labels',
      url: '',
      layout: { kind: 'whole' },
      maxBytes: 64 * MIB,
      maxUnpackedBytes: 256 * MIB,
      maxDocumentBytes: 256 * MIB,
      mirror: ['ssvc/cisa-ssvc-labels.csv.gz', 'ssvc/cisa-ssvc-labels.csv'],
    },
    {
      id: 'vulnrichment',
      url: 'https://github.com/cisagov/vulnrichment/archive/refs/heads/develop.zip',
      layout: { kind: 'zip', entry: /\/CVE-\d{4}-\d{4,19}\.json$/ },
      maxBytes: 2048 * MIB,
      maxUnpackedBytes: 16_384 * MIB,
      maxDocumentBytes: 16 * MIB,
      mirror: ['ssvc/vulnrichment.zip'],
    },
  ],
  read({ text }) {
    const { labels, problems } = readSsvcLabels(text);
    return { intelligence: factsOf(labels), problems: problemsOf(problems) };
  },
};
