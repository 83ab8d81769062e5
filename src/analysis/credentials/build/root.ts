import type { Evidence, ResourceRef } from '#kernel';
import {
  cite,
  type Citation,
  type Fact,
  type KeyRecord,
  type PrincipalFact,
  type PrincipalRecord,
} from '../inventory.ts';
import { type ReportRow, ROOT_USER } from '../report/report.ts';
import { citeItem, citeRow, type ReportOrigin } from './citation.ts';
import { joinKeys } from './keys.ts';
import { type CredentialSlices, isWhole } from './slices.ts';

export interface RootSources {
  readonly slices: CredentialSlices;
  readonly accountId: string;
  readonly row: ReportRow | undefined;
  readonly origin: ReportOrigin | undefined;
}

/**
 * The root user, from its row in the report and the live flags of the account summary. The summary goes before the
 * report: it is not cached, and for root's password the report may say `not_supported`.
 * `AccountAccessKeysPresent`, `AccountMFAEnabled` and `AccountPasswordPresent` are 0 or 1:
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html (read 2026-11-23)
 */
export function joinRoot({ slices, accountId, row, origin }: RootSources): Fact<PrincipalRecord> {
  const item = isWhole(slices.summary) ? slices.summary.items[0] : undefined;
  const summary = item === undefined ? undefined : citeItem(item, slices.summary.source);
  const report = row === undefined || origin === undefined ? undefined : citeRow(origin, ROOT_USER);
  const citation = report ?? summary;
  if (citation === undefined) return 'unknown';
  const flags = item?.configuration ?? {};
  const mfa = flag(flags['AccountMFAEnabled']);
  const password = flag(flags['AccountPasswordPresent']);
  const elsewhere: Partial<Record<PrincipalFact, Evidence>> = {};
  if (summary !== undefined) {
    if (mfa !== undefined) elsewhere.mfa = cite(summary, '/configuration/AccountMFAEnabled', mfa ? 1 : 0);
    if (password !== undefined)
      elsewhere.password = cite(summary, '/configuration/AccountPasswordPresent', password ? 1 : 0);
  }
  return {
    resource: rootRef(accountId, row?.arn ?? item?.arn),
    isRoot: true,
    createdAt: row?.createdAt ?? 'unknown',
    password: password ?? row?.password ?? 'unknown',
    passwordLastUsed: row?.passwordLastUsed ?? 'unknown',
    passwordChangedAt: row?.passwordChangedAt ?? 'unknown',
    mfa: mfa ?? row?.mfa ?? 'unknown',
    keys: rootKeys(flag(flags['AccountAccessKeysPresent']), summary, row, report),
    certificates: row?.certificates ?? 'unknown',
    citation,
    elsewhere,
  };
}

function rootKeys(
  present: boolean | undefined,
  summary: Citation | undefined,
  row: ReportRow | undefined,
  report: Citation | undefined,
): Fact<readonly KeyRecord[]> {
  if (present === false) return [];
  const { keys } = joinKeys(undefined, row?.keys, report, { list: undefined, reportedAt: undefined, oddities: [] });
  if (present === undefined || summary === undefined || (keys !== 'unknown' && keys.length > 0)) return keys;
  return [{ id: 'root-key', slot: 0, active: 'unknown', createdAt: 'unknown', lastUsed: 'unknown', citation: summary }];
}

/** Anything but a number is no flag: an import may hold anything. */
function flag(value: unknown): boolean | undefined {
  return typeof value === 'number' ? value > 0 : undefined;
}

/** `AWS::::Account` is the type AWS Config gives an account as a whole. */
export function rootRef(accountId: string, arn = `arn:aws:iam::${accountId}:root`): ResourceRef {
  return { arn, type: 'AWS::::Account', id: accountId, name: ROOT_USER, accountId, region: 'global', tags: {} };
}
