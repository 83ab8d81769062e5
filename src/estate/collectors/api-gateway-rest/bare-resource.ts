import type { Method, Resource } from '@aws-sdk/client-api-gateway';

/** A path with who may call its methods and where they lead. Templates and mapped values are left out: they may be long, and hold secrets. */
export function bareResource(restApiId: string, { id, parentId, path, resourceMethods = {} }: Resource) {
  const methods = Object.entries(resourceMethods).map(([verb, method]) => [verb, bareMethod(method)] as const);
  return { restApiId, id, parentId, path, resourceMethods: Object.fromEntries(methods) };
}

function bareMethod({ methodIntegration, ...method }: Method) {
  const { httpMethod, authorizationType, authorizerId, apiKeyRequired, authorizationScopes } = method;
  const caller = { httpMethod, authorizationType, authorizerId, apiKeyRequired, authorizationScopes };
  if (methodIntegration === undefined) return caller;
  const { type, httpMethod: verb, uri, connectionType, connectionId, integrationTarget } = methodIntegration;
  return {
    ...caller,
    methodIntegration: { type, httpMethod: verb, uri, connectionType, connectionId, integrationTarget },
  };
}
