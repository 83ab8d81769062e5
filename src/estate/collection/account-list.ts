import { Fault } from '#kernel';
import type { Collected } from '../collectors/index.ts';
import type { CollectScope } from './contract.ts';

/** What the organization said about an account, as far as the choice of accounts needs it. */
export interface ListedAccount {
  readonly id: string;
  /** `ACTIVE`, `SUSPENDED`, `PENDING_CLOSURE`…; undefined when it was not told. */
  readonly state: string | undefined;
  readonly parentId: string | undefined;
}

interface Unit {
  readonly name: string;
  readonly parentId: string | undefined;
}

export interface AccountList {
  /** Takes in what the organization collectors yield. */
  readonly hear: (item: Collected) => void;
  /** Ascending by id. Without an organization: the accounts of the scope, or the home account alone. */
  readonly inScope: (homeAccountId: string, scope: CollectScope) => readonly ListedAccount[];
}

/** Listens to the organization collectors and answers which accounts are in scope. */
export function accountList(): AccountList {
  const accounts = new Map<string, ListedAccount>();
  const units = new Map<string, Unit>();

  return {
    hear: ({ kind, body }) => {
      if (kind === 'AWS::Organizations::Account') {
        const { State, Status, ParentId } = body.configuration;
        accounts.set(body.resourceId, { id: body.resourceId, state: State ?? Status, parentId: ParentId });
      }
      if (kind === 'AWS::Organizations::OrganizationalUnit') {
        units.set(body.resourceId, { name: body.configuration.Name ?? '', parentId: body.configuration.ParentId });
      }
    },

    inScope: (homeAccountId, scope) => {
      if (accounts.size === 0) return withoutOrganization(homeAccountId, scope);
      const foreign = scope.accounts?.find((id) => !accounts.has(id));
      if (foreign !== undefined) {
        throw new Fault('not-found', `account ${foreign} is not in this organization`, {
          mend: 'check the ids given to --accounts',
        });
      }
      const ous = scope.ous?.map((ou) => findUnit(ou, accounts, units));
      return [...accounts.values()]
        .filter((account) => scope.accounts?.includes(account.id) ?? true)
        .filter((account) => ous === undefined || chain(account.parentId, units).some((id) => ous.includes(id)))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}

function withoutOrganization(homeAccountId: string, scope: CollectScope): readonly ListedAccount[] {
  if (scope.ous !== undefined) {
    throw new Fault('denied', 'the organization could not be read, so no unit can be chosen', {
      mend: 'run from the management account or a delegated administrator, or choose with --accounts',
    });
  }
  const ids = scope.accounts ?? [homeAccountId];
  return [...new Set(ids)].toSorted().map((id) => ({ id, state: undefined, parentId: undefined }));
}

/** An id as it is, or the id of the unit with that path of names below the root. */
function findUnit(
  wanted: string,
  accounts: ReadonlyMap<string, ListedAccount>,
  units: ReadonlyMap<string, Unit>,
): string {
  const isParent = [...accounts.values()].some((account) => account.parentId === wanted);
  if (units.has(wanted) || isParent) return wanted;
  for (const id of units.keys()) {
    const names = chain(id, units).flatMap((step) => units.get(step)?.name ?? []);
    if (names.toReversed().join('/') === wanted) return id;
  }
  throw new Fault('not-found', `the organization has no unit ${wanted}`, {
    mend: 'give --ou the id of a unit, or its path such as Workloads/Production',
  });
}

/** Ids from a unit up to the root. */
function chain(from: string | undefined, units: ReadonlyMap<string, Unit>): readonly string[] {
  const ids: string[] = [];
  for (let at = from; at !== undefined && !ids.includes(at); at = units.get(at)?.parentId) ids.push(at);
  return ids;
}
