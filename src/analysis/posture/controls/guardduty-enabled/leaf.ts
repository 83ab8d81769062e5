import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { fail, unknown } from '../../../rule.ts';
import { TEXTS } from './texts.ts';

const NOT_SEEN = unknown('not-seen');

export const guarddutyEnabled = defineControl({
  id: 'guardduty-enabled',
  subject: 'region',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'GuardDuty.1' },
    { catalogue: 'aws-fsbp', id: 'GuardDuty.1' },
    { catalogue: 'pci-dss-4.0.1', id: '11.5.1' },
    { catalogue: 'nist-800-53-r5', id: 'SI-4' },
    { catalogue: 'config', id: 'guardduty-enabled-centralized' },
  ],
  fix: { id: 'guardduty-enabled', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::GuardDuty::Detector'],
  facts: [],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#guardduty-1',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/guardduty/latest/APIReference/API_GetDetector.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws guardduty create-detector --enable',
    terraform: `resource "aws_guardduty_detector" "this" {
  enable = true
}`,
  },
  texts: TEXTS,
  judge: (_place, look) => {
    const detectors = look.items('AWS::GuardDuty::Detector');
    const [first] = detectors;
    if (first === undefined) return fail('no-detector', {}, []);
    if (detectors.some(({ configuration }) => configuration.Status === 'ENABLED')) return MET;
    const isSeen = detectors.every(({ configuration }) => configuration.Status !== undefined);
    return isSeen ? failAt(first, 'suspended', ['Status']) : NOT_SEEN;
  },
});
