import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const ecrTagImmutability = defineControl({
  id: 'ecr-tag-immutability',
  subject: 'AWS::ECR::Repository',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ECR.2' },
    { catalogue: 'aws-fsbp', id: 'ECR.2' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'config', id: 'ecr-private-tag-immutability-enabled' },
  ],
  fix: { id: 'ecr-tag-immutability', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ECR::Repository'],
  facts: ['imageTagMutability'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecr-controls.html#ecr-2', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ecr put-image-tag-mutability --repository-name <repository> --image-tag-mutability IMMUTABLE',
    terraform: `resource "aws_ecr_repository" "this" {
  image_tag_mutability = "IMMUTABLE"
}`,
    cloudformation: `ImageTagMutability: IMMUTABLE`,
  },
  texts: TEXTS,
  judge: (repository) => {
    const { imageTagMutability } = repository.configuration;
    if (imageTagMutability === 'IMMUTABLE') return MET;
    const code = imageTagMutability === 'IMMUTABLE_WITH_EXCLUSION' ? 'exclusions' : 'mutable';
    return failAt(repository, code, ['imageTagMutability', 'imageTagMutabilityExclusionFilters']);
  },
});
