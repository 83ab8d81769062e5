import { unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { publicStatements, readResourcePolicy } from '../../read/public-access.ts';
import { TEXTS } from './texts.ts';

const POLICY_UNREADABLE = unknown('policy-unreadable');

export const ecrRepositoryPrivate = defineControl({
  id: 'ecr-repository-private',
  subject: 'AWS::ECR::Repository',
  severity: 'high',
  answers: [{ catalogue: 'nist-800-53-r5', id: 'AC-3' }],
  fix: { id: 'ecr-repository-private', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ECR::Repository'],
  facts: ['policyText'],
  sources: [
    { url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ecr set-repository-policy --repository-name <repository> --policy-text file://policy.json',
    terraform: `resource "aws_ecr_repository_policy" "this" {
  repository = aws_ecr_repository.this.name
  policy     = data.aws_iam_policy_document.pull.json
}`,
  },
  texts: TEXTS,
  judge: (repository) => {
    const { policyText } = repository.configuration;
    if (policyText === null) return MET;
    const policy = readResourcePolicy(policyText);
    if (policy === undefined) return POLICY_UNREADABLE;
    return publicStatements(policy).length === 0 ? MET : failAt(repository, 'public', ['policyText']);
  },
});
