import { unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import type { PolicyDocument } from '../../read/policy-document.ts';
import { admitted, readResourcePolicy } from '../../read/public-access.ts';
import { TEXTS } from './texts.ts';

const POLICY_UNREADABLE = unknown('policy-unreadable');

/** The names of buckets say nothing of their accounts: S3 must be held to an account or an organization. */
const ACCOUNT_KEYS = new Set(['aws:sourceaccount', 'aws:sourceorgid', 'aws:sourceorgpaths', 'aws:principalorgid']);

function opens({ statements }: PolicyDocument): boolean {
  return statements.some((statement) => {
    const { everybody, limits, services } = admitted(statement);
    const isS3 = services.includes('s3.amazonaws.com');
    return everybody || (isS3 && !limits.some((key) => ACCOUNT_KEYS.has(key)));
  });
}

export const lambdaFunctionPrivate = defineControl({
  id: 'lambda-function-private',
  subject: 'AWS::Lambda::Function',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'Lambda.1' },
    { catalogue: 'aws-fsbp', id: 'Lambda.1' },
    { catalogue: 'pci-dss-4.0.1', id: '7.2.1' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'config', id: 'lambda-function-public-access-prohibited' },
  ],
  fix: { id: 'lambda-function-private', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::Lambda::Function'],
  facts: ['Policy', 'Aliases[].Policy'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-1',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws lambda remove-permission --function-name <function> --statement-id <sid>',
    terraform: `resource "aws_lambda_permission" "this" {
  function_name  = aws_lambda_function.this.function_name
  action         = "lambda:InvokeFunction"
  principal      = "s3.amazonaws.com"
  source_account = "<account>"
}`,
  },
  texts: TEXTS,
  judge: (one) => {
    const { Aliases = [], Policy } = one.configuration;
    const texts = [
      { pointer: 'Policy', text: Policy },
      ...Aliases.map((alias, index) => ({ pointer: `Aliases/${index}/Policy`, text: alias.Policy })),
    ].filter(({ text }) => text !== null);
    const read = texts.map(({ pointer, text }) => ({ pointer, document: readResourcePolicy(text) }));
    const open = read.filter(({ document }) => document !== undefined && opens(document));
    if (open.length > 0) {
      const pointers = open.map(({ pointer }) => pointer);
      return failAt(one, 'public', pointers, { policies: pointers.join(', ') });
    }
    return read.some(({ document }) => document === undefined) ? POLICY_UNREADABLE : MET;
  },
});
