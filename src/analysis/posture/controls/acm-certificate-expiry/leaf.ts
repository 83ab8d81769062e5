import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { notApplicable, unknown } from '../../../rule.ts';
import { addDays, parseInstant } from '#kernel';
import { TEXTS } from './texts.ts';

/** The default of Security Hub's control. */
const LEAD_DAYS = 30;

const NOT_VALID = notApplicable('not-valid');
const END_NOT_SEEN = unknown('end-not-seen');

export const acmCertificateExpiry = defineControl({
  id: 'acm-certificate-expiry',
  subject: 'AWS::ACM::Certificate',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ACM.1' },
    { catalogue: 'aws-fsbp', id: 'ACM.1' },
    { catalogue: 'pci-dss-4.0.1', id: '4.2.1' },
    { catalogue: 'nist-800-53-r5', id: 'SC-28(3)' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7(16)' },
    { catalogue: 'config', id: 'acm-certificate-expiration-check' },
  ],
  fix: { id: 'acm-certificate-expiry', per: 'account' },
  effort: 'hours',
  needs: ['AWS::ACM::Certificate'],
  facts: ['Status'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/acm-controls.html#acm-1', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateSummary.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws acm describe-certificate --certificate-arn <certificate> --query Certificate.RenewalSummary',
    terraform: `resource "aws_acm_certificate" "this" {
  domain_name       = "www.example.com"
  validation_method = "DNS"
  lifecycle {
    create_before_destroy = true
  }
}`,
  },
  texts: TEXTS,
  judge: (certificate, { asOf }) => {
    const { Status, NotAfter } = certificate.configuration;
    if (Status !== 'ISSUED' && Status !== 'EXPIRED') return NOT_VALID;
    const until = NotAfter === undefined ? undefined : parseInstant(NotAfter);
    if (until === undefined) return END_NOT_SEEN;
    if (Status === 'EXPIRED' || until < asOf) return failAt(certificate, 'expired', ['NotAfter'], { until });
    if (until >= addDays(asOf, LEAD_DAYS)) return MET;
    return failAt(certificate, 'expires-soon', ['NotAfter'], { until, days: LEAD_DAYS });
  },
});
