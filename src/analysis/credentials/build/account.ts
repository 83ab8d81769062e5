import type { AccountCredentials, CredentialList, Fact, Oddity, PrincipalRecord } from '../inventory.ts';
import { parseCredentialReport } from '../report/parse.ts';
import { type CredentialReport, ROOT_USER } from '../report/report.ts';
import { readJsonInstant } from '../report/cells.ts';
import { reportOrigin } from './citation.ts';
import { keyUses } from './events.ts';
import { readable } from './item.ts';
import { serverCertificates, serviceCredentials, type UserTags } from './lists.ts';
import { mfaDevices } from './mfa.ts';
import { joinRoot } from './root.ts';
import { type AccountFacts, type CredentialSlices, isSeen, isWhole } from './slices.ts';
import { joinUsers } from './users.ts';

/**
 * Joins everything known of one account's credentials. Any source may be missing: a bare credential report gives
 * an inventory whose keys are named by slot; lists without a report give keys without passwords.
 */
export function buildAccountCredentials(given: CredentialSlices, account: AccountFacts): AccountCredentials {
  const oddities: Oddity[] = [];
  const { accountId } = account;
  const slices: CredentialSlices = {
    report: readable(given.report, oddities),
    summary: readable(given.summary, oddities),
    users: readable(given.users, oddities),
    keys: readable(given.keys, oddities),
    mfaDevices: readable(given.mfaDevices, oddities),
    serviceCredentials: readable(given.serviceCredentials, oddities),
    serverCertificates: readable(given.serverCertificates, oddities),
    keyEvents: readable(given.keyEvents, oddities),
  };
  const report = readReport(slices, oddities);
  const rows = report?.rows;
  const origin = reportOrigin(slices.report);
  const item = slices.report.items[0];
  const reportedAt =
    item === undefined
      ? undefined
      : (readJsonInstant(item.configuration.GeneratedTime) ?? item.configurationItemCaptureTime);
  const users = joinUsers({
    slices,
    accountId,
    rows,
    origin,
    reportedAt,
    unreadable: report?.unreadable ?? [],
    mfa: mfaDevices(slices, accountId),
    oddities,
  });
  const first = rows?.[0];
  const row = first?.user === ROOT_USER ? first : rows?.find(({ user }) => user === ROOT_USER);
  return {
    ...account,
    root: joinRoot({ slices, accountId, row, origin }),
    users,
    serviceCredentials: serviceCredentials(slices, tagsByUser(users)),
    serverCertificates: serverCertificates(slices),
    keyUses: keyUses(slices, oddities),
    keyUsesWhole: isWhole(slices.keyEvents),
    partial: partialLists(slices, report?.oddities.every(({ subject }) => subject !== '') ?? false),
    oddities,
  };
}

function readReport({ report: slice }: CredentialSlices, oddities: Oddity[]) {
  const item = isSeen(slice) ? slice.items[0] : undefined;
  if (item === undefined) return undefined;
  const text: unknown = item.configuration.Content;
  const report: CredentialReport = typeof text === 'string' ? parseCredentialReport(text) : NO_REPORT;
  if (!report.recognised) {
    const detail = `no column ${report.missing.join(', ')}`;
    oddities.push({ code: 'report-unreadable', subject: item.resourceId, detail });
    return undefined;
  }
  oddities.push(...report.oddities.slice(0, MOST_ODDITIES));
  const left = report.oddities.length - MOST_ODDITIES;
  if (left > 0) oddities.push({ code: 'report-row-unreadable', subject: '', detail: `${left} more of the kind` });
  return report;
}

const NO_REPORT: CredentialReport = { recognised: false, missing: ['Content'] };

/** A broken report may be broken in every row: this many are named, the rest is counted. */
const MOST_ODDITIES = 1000;

function tagsByUser(users: Fact<readonly PrincipalRecord[]>): () => UserTags {
  let tags: UserTags | undefined;
  return () => {
    tags ??= new Map(users === 'unknown' ? [] : users.map(({ resource }) => [resource.name, resource.tags]));
    return tags;
  };
}

/** A report that names all its users lists them with their keys; without one a list that is not whole leaves gaps. */
function partialLists(slices: CredentialSlices, hasReport: boolean): CredentialList[] {
  const lists: CredentialList[] = [];
  if (!hasReport && !isWhole(slices.users)) lists.push('users');
  if (!hasReport && !isWhole(slices.keys)) lists.push('keys');
  if (!isWhole(slices.serviceCredentials)) lists.push('serviceCredentials');
  if (!isWhole(slices.serverCertificates)) lists.push('serverCertificates');
  return lists;
}
