import { isAccountId } from '#kernel';
import { type ImportNote, note } from './texts.ts';

/** What the path of a file says of where its resources are. */
export interface PathPlace {
  readonly accountId?: string;
  readonly region?: string;
  readonly note?: ImportNote;
}

/**
 * Region names, also inside a longer name:
 * https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html (read 2026-11-23)
 */
const REGION =
  /(?<![a-z0-9])(?:[a-z]{2}|eusc)-(?:(?:gov|iso[a-z]?|de)-)?(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\d{1,2}(?![0-9])/;

const ACCOUNT = /(?<![a-z0-9])\d{12}(?![a-z0-9])/i;

/** Twelve digits that are a date with hour and minute. */
const TIMESTAMP = /^20\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\d$/;

/** The first region name in a text: a folder, a file name or an availability zone. */
export function regionIn(text: string): string | undefined {
  return REGION.exec(text)?.[0];
}

/** Reads a path from its end: the nearest name that holds an account id or a region wins. */
export function placeOfPath(names: readonly string[]): PathPlace {
  const region = names.map(regionIn).findLast((found) => found !== undefined);
  const account = names
    .map((name, index) => accountIn(name, names[index - 1]))
    .findLast((found) => found !== undefined);
  return { ...account, ...(region === undefined ? {} : { region }) };
}

function accountIn(name: string, above: string | undefined): PathPlace | undefined {
  // Spreadsheets and number types drop leading zeros.
  if (above === 'accounts' && /^\d{1,11}$/.test(name)) {
    const account = name.padStart(12, '0');
    return { accountId: account, note: note('account-padded', { folder: name, account }) };
  }
  if (isAccountId(name) && (above === 'accounts' || !TIMESTAMP.test(name))) return { accountId: name };
  const inside = ACCOUNT.exec(name)?.[0];
  return inside !== undefined && !TIMESTAMP.test(inside) ? { accountId: inside } : undefined;
}
