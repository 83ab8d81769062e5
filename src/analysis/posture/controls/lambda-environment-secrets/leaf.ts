import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { namesSecret } from '../../read/secret-names.ts';
import { TEXTS } from './texts.ts';

export const lambdaEnvironmentSecrets = defineControl({
  id: 'lambda-environment-secrets',
  subject: 'AWS::Lambda::Function',
  severity: 'high',
  answers: [{ catalogue: 'nist-800-53-r5', id: 'IA-5(7)' }],
  fix: { id: 'lambda-environment-secrets', per: 'account' },
  effort: 'hours',
  needs: ['AWS::Lambda::Function'],
  facts: ['FunctionName'],
  absent: {
    Environment:
      'left out when there are no variables: https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html',
    'Environment.Variables': 'left out when there are no variables',
    'Environment.Variables.DB_PASSWORD': 'names of variables are data: one that is not there is not set',
    'Environment.Variables.githubToken': 'names of variables are data: one that is not there is not set',
  },
  sources: [{ url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html', read: '2026-11-26' }],
  code: {
    cli: 'aws lambda update-function-configuration --function-name <function> --environment Variables={DB_SECRET_ARN=<arn>}',
    terraform: `resource "aws_lambda_function" "this" {
  environment {
    variables = {
      DB_SECRET_ARN = aws_secretsmanager_secret.db.arn
    }
  }
}`,
  },
  texts: TEXTS,
  judge: (one) => {
    const names = Object.keys(one.configuration.Environment?.Variables ?? {})
      .filter(namesSecret)
      .toSorted();
    if (names.length === 0) return MET;
    const pointers = names.map((name) => `Environment/Variables/${name}`);
    return failAt(one, 'secret-named', pointers, { names: names.join(', ') });
  },
});
