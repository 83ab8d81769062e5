import type { Instant, ResourceRef } from '#kernel';
import type { ConfigurationItem } from '#estate/model';
import type { Oddity, PrincipalRecord } from '../inventory.ts';
import { readJsonInstant } from '../report/cells.ts';
import type { Draft } from '../draft.ts';
import { readText } from './item.ts';
import { type ReportRow, ROOT_USER } from '../report/report.ts';
import { type ReportOrigin, citeItem, citeRow, itemCiter } from './citation.ts';
import { joinKeys, type KeyItem, type KeySources } from './keys.ts';
import { mfaFacts, type MfaDevices } from './mfa.ts';
import { type CredentialSlices, isSeen, isWhole } from './slices.ts';

type UserItem = ConfigurationItem<'AWS::IAM::User'>;

export interface UserSources {
  readonly slices: CredentialSlices;
  readonly accountId: string;
  /** Rows of the report, root's included; undefined when there is no report to read. */
  readonly rows: readonly ReportRow[] | undefined;
  readonly origin: ReportOrigin | undefined;
  readonly reportedAt: Instant | undefined;
  /** Users named by rows that could not be read. */
  readonly unreadable: readonly string[];
  readonly mfa: MfaDevices;
  readonly oddities: Oddity[];
}

/**
 * Joins the users of the report with those of the list.
 *
 * The list is live, the report up to four hours old. A user only in a complete list is younger than the report (or its
 * row was unreadable): everything the report would have told is unknown. A user only in the report is gone when the
 * list is complete, and stands as the report has it otherwise. A row with an earlier creation than the list's user
 * of that name is about a former user and tells nothing.
 */
export function joinUsers(sources: UserSources): readonly PrincipalRecord[] | 'unknown' {
  const { slices, rows, oddities } = sources;
  const isListed = isSeen(slices.users);
  if (rows === undefined && !isListed) return 'unknown';
  const items = new Map<string, UserItem>();
  if (isListed) {
    for (const item of slices.users.items) items.set(userName(item), item);
  }
  const join = principalJoiner(sources);
  const users: PrincipalRecord[] = [];
  let matched = 0;
  for (const row of rows ?? []) {
    if (row.user === ROOT_USER) continue;
    const item = items.get(row.user);
    if (item !== undefined) {
      matched += 1;
      const isFormer = isOtherUser(row, item);
      if (isFormer)
        note(oddities, 'user-recreated-since-report', row.user, 'the report describes a former user of this name');
      users.push(join(isFormer ? undefined : row, item));
    } else if (isWhole(slices.users)) {
      note(oddities, 'user-deleted-since-report', row.user, 'only the report has it; the list of users is complete');
    } else users.push(join(row, undefined));
  }
  const inReport = matched === items.size ? items : new Set(rows?.map(({ user }) => user));
  for (const [name, item] of items) {
    if (inReport.has(name)) continue;
    if (rows !== undefined) note(oddities, 'user-missing-in-report', name, 'no readable row');
    users.push(join(undefined, item));
  }
  if (!isWhole(slices.users)) {
    const known = new Set(users.map((user) => user.resource.name));
    for (const name of sources.unreadable) {
      if (name !== ROOT_USER && !known.has(name)) users.push(join(undefined, undefined, name));
    }
  }
  return users;
}

type Join = (row: ReportRow | undefined, item: UserItem | undefined, name?: string) => PrincipalRecord;

function principalJoiner(sources: UserSources): Join {
  const { slices, accountId, origin, mfa } = sources;
  const keysOf = keysByUser(slices, sources.oddities);
  const keySources: KeySources = {
    list: isSeen(slices.keys) ? { isWhole: isWhole(slices.keys), cite: itemCiter(slices.keys.source) } : undefined,
    reportedAt: sources.reportedAt,
    oddities: sources.oddities,
  };
  return (row, item, name = '') => {
    const user = row?.user ?? (item === undefined ? name : userName(item));
    const rowCitation = row === undefined || origin === undefined ? undefined : citeRow(origin, user);
    const { keys, partial } = joinKeys(keysOf.get(user), row?.keys, rowCitation, keySources);
    const citation = rowCitation ?? citationOf(item, sources, user);
    const { mfa: hasMfa, evidence } = mfaFacts(mfa, user, row?.mfa, citation.observedAt);
    const principal: Draft<PrincipalRecord> = {
      resource: userRef(accountId, user, row, item),
      isRoot: false,
      createdAt: readJsonInstant(item?.configuration.CreateDate) ?? row?.createdAt ?? 'unknown',
      password: row?.password ?? 'unknown',
      passwordLastUsed: row?.passwordLastUsed ?? 'unknown',
      passwordChangedAt: row?.passwordChangedAt ?? 'unknown',
      mfa: hasMfa,
      keys,
      certificates: row?.certificates ?? 'unknown',
      citation,
    };
    if (partial || (row?.hasMore === true && keySources.list?.isWhole !== true)) principal.keysPartial = true;
    if (evidence !== undefined) principal.elsewhere = { mfa: evidence };
    return principal;
  };
}

function userName(item: UserItem): string {
  return readText(item.configuration.UserName) ?? item.resourceName ?? item.resourceId;
}

function keysByUser(slices: CredentialSlices, oddities: Oddity[]): ReadonlyMap<string, readonly KeyItem[]> {
  const byUser = new Map<string, KeyItem[]>();
  if (!isSeen(slices.keys)) return byUser;
  for (const item of slices.keys.items) {
    const user = readText(item.configuration.UserName);
    if (user === undefined) {
      note(oddities, 'item-unreadable', item.resourceId, 'an access key without a user name');
      continue;
    }
    const keys = byUser.get(user);
    if (keys === undefined) byUser.set(user, [item]);
    else keys.push(item);
  }
  return byUser;
}

function isOtherUser(row: ReportRow, item: UserItem): boolean {
  const created = readJsonInstant(item.configuration.CreateDate);
  if (created === undefined || row.createdAt === 'unknown' || row.createdAt === created) return false;
  return created.slice(0, 19) > row.createdAt.slice(0, 19);
}

function userRef(accountId: string, name: string, row: ReportRow | undefined, item: UserItem | undefined): ResourceRef {
  return {
    arn: item?.arn ?? row?.arn ?? `arn:aws:iam::${accountId}:user/${name}`,
    type: 'AWS::IAM::User',
    id: item?.resourceId ?? name,
    name,
    accountId,
    region: 'global',
    tags: item?.tags ?? NO_TAGS,
  };
}

const NO_TAGS: Readonly<Record<string, string>> = {};

function citationOf(item: UserItem | undefined, { slices, origin }: UserSources, user: string) {
  if (item !== undefined) return citeItem(item, slices.users.source);
  if (origin !== undefined) return citeRow(origin, user);
  return { source: slices.users.source, base: '', observedAt: '' as Instant };
}

function note(oddities: Oddity[], code: Oddity['code'], subject: string, detail: string): void {
  oddities.push({ code, subject, detail });
}
