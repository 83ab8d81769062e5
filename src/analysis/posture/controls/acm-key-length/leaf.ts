import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { notApplicable } from '../../../rule.ts';
import { TEXTS } from './texts.ts';

const NOT_RSA = notApplicable('not-rsa');

export const acmKeyLength = defineControl({
  id: 'acm-key-length',
  subject: 'AWS::ACM::Certificate',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'ACM.2' },
    { catalogue: 'aws-fsbp', id: 'ACM.2' },
    { catalogue: 'pci-dss-4.0.1', id: '4.2.1' },
    { catalogue: 'config', id: 'acm-certificate-rsa-check' },
  ],
  fix: { id: 'acm-key-length', per: 'account' },
  effort: 'hours',
  needs: ['AWS::ACM::Certificate'],
  facts: ['KeyAlgorithm'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/acm-controls.html#acm-2', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws acm request-certificate --domain-name <domain> --validation-method DNS --key-algorithm RSA_2048',
    terraform: `resource "aws_acm_certificate" "this" {
  domain_name       = "www.example.com"
  validation_method = "DNS"
  key_algorithm     = "RSA_2048"
}`,
  },
  texts: TEXTS,
  judge: (certificate) => {
    const bits = /^RSA[-_](\d+)$/.exec(certificate.configuration.KeyAlgorithm ?? '')?.[1];
    if (bits === undefined) return NOT_RSA;
    return Number(bits) >= 2048 ? MET : failAt(certificate, 'too-short', ['KeyAlgorithm'], { bits });
  },
});
