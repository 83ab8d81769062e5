import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const apigatewayHttpAccessLogs = defineControl({
  id: 'apigateway-http-access-logs',
  subject: 'AWS::ApiGatewayV2::Stage',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'APIGateway.9' },
    { catalogue: 'aws-fsbp', id: 'APIGateway.9' },
    { catalogue: 'pci-dss-4.0.1', id: '10.4.2' },
    { catalogue: 'nist-800-53-r5', id: 'AU-12' },
    { catalogue: 'config', id: 'api-gwv2-access-logs-enabled' },
  ],
  fix: { id: 'apigateway-http-access-logs', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ApiGatewayV2::Stage'],
  facts: ['StageName'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-9',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages-stagename.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws apigatewayv2 update-stage --api-id <api> --stage-name <stage> --access-log-settings "DestinationArn=<log-group-arn>,Format=$context.requestId"',
    terraform: `resource "aws_apigatewayv2_stage" "this" {
  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.this.arn
    format          = "$context.requestId $context.identity.sourceIp $context.status"
  }
}`,
  },
  texts: TEXTS,
  judge: (stage) =>
    (stage.configuration.AccessLogSettings?.DestinationArn ?? '') === ''
      ? failAt(stage, 'not-logged', ['StageName'])
      : MET,
});
