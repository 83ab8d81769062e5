/** GetRestApis answers the policy with its quotes escaped. */
export function unescaped(policy: string): string {
  return policy.startsWith('{\\"') ? policy.replaceAll('\\"', '"').replaceAll('\\\\', '\\') : policy;
}
