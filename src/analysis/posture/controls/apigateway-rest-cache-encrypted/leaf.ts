import { notApplicable, unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const NO_CACHE = notApplicable('no-cache');

const NOT_SEEN = unknown('method-not-seen');

export const apigatewayRestCacheEncrypted = defineControl({
  id: 'apigateway-rest-cache-encrypted',
  subject: 'AWS::ApiGateway::Stage',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'APIGateway.5' },
    { catalogue: 'aws-fsbp', id: 'APIGateway.5' },
    { catalogue: 'nist-800-53-r5', id: 'SC-28' },
  ],
  fix: { id: 'apigateway-rest-cache-encrypted', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ApiGateway::Stage'],
  facts: ['cacheClusterEnabled', 'methodSettings'],
  absent: {
    'methodSettings.*':
      'https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html: a map by method, in which those without settings are not (read 2026-11-26)',
  },
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-5',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/apigateway/latest/api/API_Stage.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws apigateway update-stage --rest-api-id <api> --stage-name <stage> --patch-operations "op=replace,path=/*/*/caching/dataEncrypted,value=true"',
    terraform: `resource "aws_api_gateway_method_settings" "all" {
  method_path = "*/*"
  settings {
    cache_data_encrypted = true
  }
}`,
  },
  texts: TEXTS,
  judge: (stage) => {
    const { cacheClusterEnabled, methodSettings } = stage.configuration;
    if (cacheClusterEnabled !== true) return NO_CACHE;
    const cached = Object.values(methodSettings ?? {}).filter(({ cachingEnabled }) => cachingEnabled !== false);
    if (cached.some(({ cacheDataEncrypted }) => cacheDataEncrypted === false)) {
      return failAt(stage, 'not-encrypted', ['methodSettings']);
    }
    return cached.every(({ cacheDataEncrypted }) => cacheDataEncrypted === true) ? MET : NOT_SEEN;
  },
});
