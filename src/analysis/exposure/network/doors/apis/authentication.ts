/** What API Gateway's authorization types ask for. */
const TYPES: Readonly<Record<string, string>> = {
  AWS_IAM: 'iam',
  CUSTOM: 'lambda-authorizer',
  COGNITO_USER_POOLS: 'cognito',
  JWT: 'jwt',
};

/** Who must prove an identity for a method or route; a type nobody knows asks for something, so it is named as it is. */
export function authenticationOf(type: string | undefined, isKeyRequired: boolean | undefined): readonly string[] {
  const asked = type === undefined || type === 'NONE' || type === '' ? [] : [TYPES[type] ?? type.toLowerCase()];
  return isKeyRequired === true ? [...asked, 'api-key'] : asked;
}
