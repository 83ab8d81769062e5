import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const apigatewayRestWaf = defineControl({
  id: 'apigateway-rest-waf',
  subject: 'AWS::ApiGateway::Stage',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'APIGateway.4' },
    { catalogue: 'aws-fsbp', id: 'APIGateway.4' },
    { catalogue: 'nist-800-53-r5', id: 'AC-4(21)' },
    { catalogue: 'config', id: 'api-gw-associated-with-waf' },
  ],
  fix: { id: 'apigateway-rest-waf', per: 'account' },
  effort: 'days',
  needs: ['AWS::ApiGateway::Stage'],
  facts: ['stageName'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-4',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/apigateway/latest/api/API_Stage.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws wafv2 associate-web-acl --web-acl-arn <web-acl> --resource-arn arn:aws:apigateway:<region>::/restapis/<api>/stages/<stage>',
    terraform: `resource "aws_wafv2_web_acl_association" "this" {
  resource_arn = aws_api_gateway_stage.this.arn
  web_acl_arn  = aws_wafv2_web_acl.this.arn
}`,
  },
  texts: TEXTS,
  judge: (stage) => ((stage.configuration.webAclArn ?? '') === '' ? failAt(stage, 'no-web-acl', ['stageName']) : MET),
});
