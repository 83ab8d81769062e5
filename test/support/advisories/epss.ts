import type { AdvisoryFixture } from '../advisory-fixture.ts';

export const fixtures: readonly AdvisoryFixture[] = [
  {
    text: '#model_version:v2025.03.14,score_date:2026-11-25T12:55:00Z\ncve,epss,percentile\nCVE-2021-44228,0.94,0.999\nnone,1,1\n',
    says: ['CVE-2021-44228 {"score":0.94,"percentile":0.999,"day":"2026-11-25"}'],
    problems: ['no-cve'],
  },
];
