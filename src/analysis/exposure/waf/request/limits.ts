import { oneOf, type Shape, shapeOf } from '../shape.ts';
import type { ProtectedResource } from '../contract.ts';

/**
 * What the host of a WebACL hands to it for inspection.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-oversize-request-components.html and
 * https://docs.aws.amazon.com/waf/latest/APIReference/API_FieldToMatch.html (read 2026-11-26)
 */
export const HEADER_LIMIT = { bytes: 8_192, count: 200 } as const;
export const COOKIE_LIMIT = { bytes: 8_192, count: 200 } as const;
export const FRAGMENT_LIMIT_BYTES = 8_192;

/** Application Load Balancer and AppSync: fixed. https://docs.aws.amazon.com/waf/latest/APIReference/API_Body.html (read 2026-11-26) */
const FIXED_BODY_LIMIT = 8_192;

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_RequestBodyAssociatedResourceTypeConfig.html (read 2026-11-26) */
const DEFAULT_BODY_LIMIT = 16_384;
const BODY_LIMITS = { KB_16: 16_384, KB_32: 32_768, KB_48: 49_152, KB_64: 65_536 } as const;

/** The name of a resource in AssociationConfig; none where the limit is fixed. Amplify uses the one of CloudFront. */
const ASSOCIATED: Readonly<Record<ProtectedResource, string | undefined>> = {
  'load-balancer': undefined,
  appsync: undefined,
  cloudfront: 'CLOUDFRONT',
  amplify: 'CLOUDFRONT',
  'api-gateway': 'API_GATEWAY',
  cognito: 'COGNITO_USER_POOL',
  'app-runner': 'APP_RUNNER_SERVICE',
  'verified-access': 'VERIFIED_ACCESS_INSTANCE',
  'agent-gateway': 'AGENTCORE_GATEWAY',
};

/** How many bytes of a body the WebACL sees; undefined when its configuration does not tell. */
export function bodyLimitOf(resource: ProtectedResource, associationConfig: unknown): number | undefined {
  const name = ASSOCIATED[resource];
  if (name === undefined) return FIXED_BODY_LIMIT;
  if (associationConfig === undefined || associationConfig === null) return DEFAULT_BODY_LIMIT;
  const bodies = shapeOf(associationConfig)?.['RequestBody'];
  if (bodies === undefined) return DEFAULT_BODY_LIMIT;
  const config: Shape | undefined = shapeOf(bodies);
  if (config === undefined) return undefined;
  if (config[name] === undefined) return DEFAULT_BODY_LIMIT;
  const limit = oneOf(Object.keys(BODY_LIMITS), shapeOf(config[name])?.['DefaultSizeInspectionLimit']);
  return limit === undefined ? undefined : BODY_LIMITS[limit as keyof typeof BODY_LIMITS];
}
