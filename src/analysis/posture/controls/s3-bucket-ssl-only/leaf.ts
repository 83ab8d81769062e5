import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { UNREADABLE } from '../../read/missing.ts';
import { type Statement, speaksOfAction } from '../../read/policy-document.ts';
import { readResourcePolicy } from '../../read/public-access.ts';
import { fitsWildcard } from '../../read/wildcard.ts';
import { TEXTS } from './texts.ts';

export const s3BucketSslOnly = defineControl({
  id: 's3-bucket-ssl-only',
  subject: 'AWS::S3::Bucket',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'S3.5' },
    { catalogue: 'aws-fsbp', id: 'S3.5' },
    { catalogue: 'cis-aws-3.0.0', id: '2.1.1' },
    { catalogue: 'cis-aws-5.0.0', id: '2.1.1' },
    { catalogue: 'pci-dss-4.0.1', id: '4.2.1' },
    { catalogue: 'nist-800-53-r5', id: 'SC-8' },
    { catalogue: 'nist-800-53-r5', id: 'SC-13' },
    { catalogue: 'config', id: 's3-bucket-ssl-requests-only' },
  ],
  fix: { id: 's3-bucket-ssl-only', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::S3::Bucket'],
  facts: ['Name', 'Policy'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-5', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws s3api put-bucket-policy --bucket <bucket> --policy file://tls-only.json',
    terraform: `data "aws_iam_policy_document" "tls_only" {
  statement {
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.this.arn, "\${aws_s3_bucket.this.arn}/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}`,
  },
  texts: TEXTS,
  judge: (bucket) => {
    const { Policy } = bucket.configuration;
    if (Policy === null) return failAt(bucket, 'no-policy', ['Policy']);
    const document = readResourcePolicy(Policy);
    if (document === undefined) return UNREADABLE;
    const denials = document.statements.filter(deniesPlainHttp);
    if (denials.length === 0) return failAt(bucket, 'http-allowed', ['Policy']);
    const open = probesOf(bucket.arn).find(
      ([action, resource]) => !denials.some((one) => covers(one, action, resource)),
    );
    return open === undefined ? MET : failAt(bucket, 'partly', ['Policy'], { action: open[0] });
  },
});

/** A Deny to everybody whose one condition is that the request came without TLS. */
function deniesPlainHttp({ effect, principals, conditions }: Statement): boolean {
  const [condition, ...others] = conditions;
  if (effect !== 'Deny' || principals?.isNot !== false || !principals.aws.includes('*')) return false;
  if (condition === undefined || others.length > 0) return false;
  const { key, operator, values } = condition;
  const isFalse = values.length > 0 && values.every((value) => value.toLowerCase() === 'false');
  return key === 'aws:securetransport' && /^(bool|stringequals|stringequalsignorecase)$/.test(operator) && isFalse;
}

/** Requests that stand for all: on the bucket, and on an object that no policy names. */
function probesOf(arn: string): readonly (readonly [action: string, resource: string])[] {
  const object = `${arn}/0/any-object`;
  return [
    ['s3:ListBucket', arn],
    ['s3:GetBucketPolicy', arn],
    ['s3:PutBucketPolicy', arn],
    ['s3:GetObject', object],
    ['s3:PutObject', object],
    ['s3:DeleteObject', object],
  ];
}

function covers(statement: Statement, action: string, resource: string): boolean {
  const { resources, notResources } = statement;
  const isMeant = notResources
    ? !notResources.some((pattern) => fitsWildcard(pattern, resource))
    : resources.some((pattern) => fitsWildcard(pattern, resource));
  return isMeant && speaksOfAction(statement, action);
}
