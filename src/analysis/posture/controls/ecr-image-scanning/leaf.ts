import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const SCANNED = new Set(['SCAN_ON_PUSH', 'CONTINUOUS_SCAN']);

export const ecrImageScanning = defineControl({
  id: 'ecr-image-scanning',
  subject: 'AWS::ECR::Repository',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'ECR.1' },
    { catalogue: 'aws-fsbp', id: 'ECR.1' },
    { catalogue: 'pci-dss-4.0.1', id: '6.2.3' },
    { catalogue: 'pci-dss-4.0.1', id: '6.2.4' },
    { catalogue: 'nist-800-53-r5', id: 'RA-5' },
    { catalogue: 'config', id: 'ecr-private-image-scanning-enabled' },
  ],
  fix: { id: 'ecr-image-scanning', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ECR::Repository'],
  facts: ['scanningConfiguration.scanFrequency'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecr-controls.html#ecr-1', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ecr put-registry-scanning-configuration --scan-type ENHANCED --rules \'[{"scanFrequency":"CONTINUOUS_SCAN","repositoryFilters":[{"filter":"*","filterType":"WILDCARD"}]}]\'',
    terraform: `resource "aws_ecr_registry_scanning_configuration" "this" {
  scan_type = "ENHANCED"

  rule {
    scan_frequency = "CONTINUOUS_SCAN"
    repository_filter {
      filter      = "*"
      filter_type = "WILDCARD"
    }
  }
}`,
  },
  texts: TEXTS,
  judge: (repository) => {
    const { scanFrequency } = repository.configuration.scanningConfiguration ?? {};
    return SCANNED.has(scanFrequency ?? '') ? MET : failAt(repository, 'not-scanned', ['scanningConfiguration']);
  },
});
