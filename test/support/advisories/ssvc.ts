import type { AdvisoryFixture } from '../advisory-fixture.ts';

export const fixtures: readonly AdvisoryFixture[] = [
  {
    text: 'cve,exploitation,automatable,technical_impact\nCVE-2021-44228,active,yes,total\n',
    says: ['CVE-2021-44228 {"exploitation":"active","automatable":"yes","technicalImpact":"total"}'],
  },
];
