import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const apigatewayRestTracing = defineControl({
  id: 'apigateway-rest-tracing',
  subject: 'AWS::ApiGateway::Stage',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'APIGateway.3' },
    { catalogue: 'aws-fsbp', id: 'APIGateway.3' },
    { catalogue: 'nist-800-53-r5', id: 'CA-7' },
    { catalogue: 'config', id: 'api-gw-xray-enabled' },
  ],
  fix: { id: 'apigateway-rest-tracing', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ApiGateway::Stage'],
  facts: ['tracingEnabled'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-3',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/apigateway/latest/api/API_Stage.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws apigateway update-stage --rest-api-id <api> --stage-name <stage> --patch-operations "op=replace,path=/tracingEnabled,value=true"',
    terraform: `resource "aws_api_gateway_stage" "this" {
  xray_tracing_enabled = true
}`,
  },
  texts: TEXTS,
  judge: (stage) => (stage.configuration.tracingEnabled === true ? MET : failAt(stage, 'off', ['tracingEnabled'])),
});
