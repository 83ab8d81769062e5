import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const apigatewayRestLogging = defineControl({
  id: 'apigateway-rest-logging',
  subject: 'AWS::ApiGateway::Stage',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'APIGateway.1' },
    { catalogue: 'aws-fsbp', id: 'APIGateway.1' },
    { catalogue: 'nist-800-53-r5', id: 'AU-12' },
    { catalogue: 'config', id: 'api-gw-execution-logging-enabled' },
  ],
  fix: { id: 'apigateway-rest-logging', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ApiGateway::Stage'],
  facts: ['methodSettings'],
  absent: {
    'methodSettings.*':
      'https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html: a map by method, in which those without settings are not (read 2026-11-26)',
  },
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-1',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/apigateway/latest/api/API_Stage.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws apigateway update-stage --rest-api-id <api> --stage-name <stage> --patch-operations "op=replace,path=/*/*/logging/loglevel,value=ERROR"',
    terraform: `resource "aws_api_gateway_method_settings" "all" {
  method_path = "*/*"
  settings {
    logging_level = "ERROR"
  }
}`,
  },
  texts: TEXTS,
  judge: (stage) => {
    const settings = Object.entries(stage.configuration.methodSettings ?? {});
    const isLogged = (level: string | undefined) => level === 'ERROR' || level === 'INFO';
    if (!settings.some(([name, { loggingLevel }]) => name === '*/*' && isLogged(loggingLevel))) {
      return failAt(stage, 'not-logged', ['methodSettings']);
    }
    const silent = settings.find(([, { loggingLevel }]) => !isLogged(loggingLevel));
    return silent === undefined ? MET : failAt(stage, 'method-not-logged', ['methodSettings'], { method: silent[0] });
  },
});
