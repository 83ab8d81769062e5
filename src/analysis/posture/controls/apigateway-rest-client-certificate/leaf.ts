import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const apigatewayRestClientCertificate = defineControl({
  id: 'apigateway-rest-client-certificate',
  subject: 'AWS::ApiGateway::Stage',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'APIGateway.2' },
    { catalogue: 'aws-fsbp', id: 'APIGateway.2' },
    { catalogue: 'nist-800-53-r5', id: 'SC-8' },
    { catalogue: 'config', id: 'api-gw-ssl-enabled' },
  ],
  fix: { id: 'apigateway-rest-client-certificate', per: 'account' },
  effort: 'hours',
  needs: ['AWS::ApiGateway::Stage'],
  facts: ['stageName'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-2',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/apigateway/latest/api/API_Stage.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws apigateway update-stage --rest-api-id <api> --stage-name <stage> --patch-operations "op=replace,path=/clientCertificateId,value=<certificate>"',
    terraform: `resource "aws_api_gateway_stage" "this" {
  client_certificate_id = aws_api_gateway_client_certificate.this.id
}`,
  },
  texts: TEXTS,
  judge: (stage) =>
    (stage.configuration.clientCertificateId ?? '') === '' ? failAt(stage, 'no-certificate', ['stageName']) : MET,
});
