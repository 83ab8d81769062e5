import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const ecrLifecyclePolicy = defineControl({
  id: 'ecr-lifecycle-policy',
  subject: 'AWS::ECR::Repository',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ECR.3' },
    { catalogue: 'aws-fsbp', id: 'ECR.3' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'config', id: 'ecr-private-lifecycle-policy-configured' },
  ],
  fix: { id: 'ecr-lifecycle-policy', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ECR::Repository'],
  facts: ['lifecyclePolicyText'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecr-controls.html#ecr-3', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ecr put-lifecycle-policy --repository-name <repository> --lifecycle-policy-text file://policy.json',
    terraform: `resource "aws_ecr_lifecycle_policy" "this" {
  repository = aws_ecr_repository.this.name
  policy     = file("policy.json")
}`,
  },
  texts: TEXTS,
  judge: (repository) =>
    repository.configuration.lifecyclePolicyText === null
      ? failAt(repository, 'no-policy', ['lifecyclePolicyText'])
      : MET,
});
