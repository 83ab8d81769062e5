import { notApplicable, unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { supportOf } from '../../read/support-dates.ts';
import { LAMBDA_RUNTIMES } from './runtimes.ts';
import { TEXTS } from './texts.ts';

const IMAGE = notApplicable('image');
const RUNTIME_NOT_SEEN = unknown('runtime-not-seen');
const UNLISTED = unknown('unlisted');

export const lambdaRuntimeSupported = defineControl({
  id: 'lambda-runtime-supported',
  subject: 'AWS::Lambda::Function',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Lambda.2' },
    { catalogue: 'aws-fsbp', id: 'Lambda.2' },
    { catalogue: 'pci-dss-4.0.1', id: '12.3.4' },
    { catalogue: 'nist-800-53-r5', id: 'SI-2' },
    { catalogue: 'config', id: 'lambda-function-settings-check' },
  ],
  fix: { id: 'lambda-runtime-supported', per: 'account' },
  effort: 'hours',
  needs: ['AWS::Lambda::Function'],
  facts: ['PackageType'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-2',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws lambda update-function-configuration --function-name <function> --runtime <runtime>',
    terraform: `resource "aws_lambda_function" "this" {
  runtime = "python3.14"
}`,
    cloudformation: `Runtime: python3.14`,
  },
  texts: TEXTS,
  judge: (one, { asOf }) => {
    const { PackageType, Runtime } = one.configuration;
    if (PackageType === 'Image') return IMAGE;
    if (Runtime === undefined) return RUNTIME_NOT_SEEN;
    const support = supportOf(Runtime, LAMBDA_RUNTIMES, asOf);
    if (support.state === 'supported') return MET;
    if (support.state === 'unlisted') return UNLISTED;
    return failAt(one, 'deprecated', ['Runtime'], { runtime: Runtime, until: support.until });
  },
});
