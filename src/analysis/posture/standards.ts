import type { Localized, Source } from '#kernel';
import type { Catalogue } from '../rule.ts';

/** A published standard of which a score is given: its controls are the answers of the rules under its catalogue. */
export interface Standard {
  readonly id: string;
  readonly catalogue: Catalogue;
  readonly title: Localized;
  readonly version: string;
  readonly source: Source;
}

/** In the order in which they are shown. */
export const STANDARDS: readonly Standard[] = [
  {
    id: 'aws-fsbp',
    catalogue: 'aws-fsbp',
    title: {
      en: 'AWS Foundational Security Best Practices',
      ja: 'AWS 基礎セキュリティのベストプラクティス',
    },
    version: '1.0.0',
    source: {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/fsbp-standard.html',
      read: '2026-11-26',
    },
  },
  {
    id: 'cis-aws-5.0.0',
    catalogue: 'cis-aws-5.0.0',
    title: { en: 'CIS AWS Foundations Benchmark 5.0.0', ja: 'CIS AWS Foundations Benchmark 5.0.0' },
    version: '5.0.0',
    source: {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cis-aws-foundations-benchmark.html',
      read: '2026-11-26',
    },
  },
  {
    id: 'cis-aws-3.0.0',
    catalogue: 'cis-aws-3.0.0',
    title: { en: 'CIS AWS Foundations Benchmark 3.0.0', ja: 'CIS AWS Foundations Benchmark 3.0.0' },
    version: '3.0.0',
    source: {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cis-aws-foundations-benchmark.html',
      read: '2026-11-26',
    },
  },
  {
    id: 'pci-dss-4.0.1',
    catalogue: 'pci-dss-4.0.1',
    title: { en: 'PCI DSS 4.0.1', ja: 'PCI DSS 4.0.1' },
    version: '4.0.1',
    source: {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/pci-standard.html',
      read: '2026-11-26',
    },
  },
  {
    id: 'nist-800-53-r5',
    catalogue: 'nist-800-53-r5',
    title: { en: 'NIST SP 800-53 Revision 5', ja: 'NIST SP 800-53 リビジョン 5' },
    version: '5',
    source: {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/standards-reference-nist-800-53.html',
      read: '2026-11-26',
    },
  },
];
