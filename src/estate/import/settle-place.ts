import { kindDefinition } from '../model/index.ts';
import type { PathPlace } from './path-place.ts';
import type { RecognisedGroup } from './recognised.ts';
import type { Survey } from './survey.ts';
import { type ImportNote, note } from './texts.ts';

/** Where resources stand whose account or region nothing tells. */
export const UNKNOWN_ACCOUNT = '000000000000';
export const UNKNOWN_REGION = 'unknown';

export interface SettledPlace {
  readonly accountId: string;
  /** Only for regional kinds. */
  readonly region: string;
  readonly notes: readonly ImportNote[];
}

/**
 * Account and region of a file: first what its path says, then what contents say when they agree, then what the
 * operator gave, then a placeholder with a note.
 */
export function settlePlace(
  file: string,
  path: PathPlace,
  groups: readonly RecognisedGroup[],
  survey: Survey,
  given: { readonly accountId?: string; readonly region?: string },
): SettledPlace {
  const notes: ImportNote[] = path.note ? [path.note] : [];
  const unplaced = groups.filter(
    (group) => group.items.some((item) => item.stated?.accountId === undefined) || group.items.length === 0,
  );
  const needsRegion = unplaced.some((group) => kindDefinition(group.kind).scope === 'region');
  const said = survey.account(file);
  let accountId = path.accountId;
  if (accountId === undefined && said && 'only' in said) accountId = said.only;
  if (accountId === undefined) {
    accountId = given.accountId ?? UNKNOWN_ACCOUNT;
    if (unplaced.length > 0 && said && 'several' in said) {
      notes.push(note('account-disputed', { accounts: said.several.join(', '), account: accountId }));
    } else if (unplaced.length > 0 && given.accountId === undefined) {
      notes.push(note('account-assumed', { account: accountId }));
    }
  }
  const region = path.region ?? regionSaid(survey, file) ?? given.region ?? UNKNOWN_REGION;
  if (needsRegion && region === UNKNOWN_REGION) notes.push(note('region-unknown'));
  return { accountId, region, notes };
}

function regionSaid(survey: Survey, file: string): string | undefined {
  const said = survey.region(file);
  return said && 'only' in said ? said.only : undefined;
}
