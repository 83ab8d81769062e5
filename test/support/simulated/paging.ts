import type { OperationCall } from '../simulated-aws-services.ts';

/** As many ids as the account has of everything. */
export function manyOf({ account }: OperationCall, prefix: string): readonly string[] {
  return Array.from({ length: account.others }, (_, index) => `${prefix}-${index}`);
}

/** One page of a list; `token` is the member that leads to the next one, in the request and in the answer. */
export function pagedBy(
  call: OperationCall,
  token: string,
  member: string,
  ids: readonly string[],
  make: (id: string) => unknown,
  answerToken = token,
): object {
  const { items, next } = call.page(ids, call.params[token]);
  return { [member]: items.map(make), ...(next === undefined ? {} : { [answerToken]: next }) };
}
