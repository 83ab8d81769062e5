import type { SimulatedAccount } from '../simulated-aws-model.ts';
import type { OperationCall } from '../simulated-aws-services.ts';

/** A page of a list under `name`; the token of the next one under the name the service gives it, asked for under another. */
export function pageOf(
  call: OperationCall,
  name: string,
  list: readonly unknown[],
  { token = 'NextToken', asked = token }: { readonly token?: string; readonly asked?: string } = {},
): object {
  const { items, next } = call.page(list, call.params[asked]);
  return { [name]: items, ...(next === undefined ? {} : { [token]: next }) };
}

/** As many names as the account has of everything. */
export function numbered({ others }: SimulatedAccount, prefix: string): string[] {
  return Array.from({ length: others }, (_, index) => `${prefix}-${index}`);
}
