import type { Account } from '#api/contract';
import type { PolicyPlace } from '../../../client/policy-shape.ts';

/** Accounts a place takes in as far as the accounts themselves tell: resources may carry a tag that their account has not. */
export function accountsUnder(
  { accounts: ids, ous, tag }: PolicyPlace,
  accounts: readonly Pick<Account, 'id' | 'ouPath' | 'tags'>[],
): readonly Pick<Account, 'id'>[] {
  return accounts.filter(
    (account) =>
      (!ids || ids.includes(account.id)) &&
      (!ous || ous.some((ou) => isBelow(account.ouPath, ou))) &&
      (!tag ||
        (Object.hasOwn(account.tags, tag.key) && (tag.value === undefined || account.tags[tag.key] === tag.value))),
  );
}

function isBelow(ouPath: readonly string[], ou: string): boolean {
  return `${ouPath.join('/')}/`.startsWith(`${ou}/`);
}
