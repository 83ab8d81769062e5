import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const ssmDocumentPublic = defineControl({
  id: 'ssm-document-public',
  subject: 'AWS::SSM::Document',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'SSM.4' },
    { catalogue: 'aws-fsbp', id: 'SSM.4' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
    { catalogue: 'config', id: 'ssm-document-not-public' },
  ],
  fix: { id: 'ssm-document-public', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::SSM::Document'],
  facts: ['AccountIds'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-4', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeDocumentPermission.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws ssm modify-document-permission --name <document> --permission-type Share --account-ids-to-remove all',
    terraform: `resource "aws_ssm_document" "this" {
  permissions = {
    type        = "Share"
    account_ids = "<account>"
  }
}`,
  },
  texts: TEXTS,
  judge: (document) => {
    const at = (document.configuration.AccountIds ?? []).findIndex((id) => id.toLowerCase() === 'all');
    return at < 0 ? MET : failAt(document, 'public', [`AccountIds/${at}`]);
  },
});
