import { parseArn } from '#kernel';
import type { Members } from './members.ts';
import { textOf } from './members.ts';
import type { Recognised } from './recognised.ts';
import { type ImportNote, note } from './texts.ts';

/** Where the columns begin: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html (read 2026-11-23) */
const FIRST_COLUMNS = 'user,arn,user_creation_time,';

const KIND = 'AWS::IAM::CredentialReport';

export function isCredentialReport(text: string): boolean {
  return text.startsWith(FIRST_COLUMNS);
}

/** `Content` of GetCredentialReport: base64 as the CLI prints it, or the CSV itself. Undefined when it is neither. */
export function readReport(content: unknown, answer: Members): Members | undefined {
  if (typeof content !== 'string') return undefined;
  const csv = isCredentialReport(content) ? content : Buffer.from(content, 'base64').toString();
  if (!isCredentialReport(csv)) return undefined;
  const { ReportFormat = 'text/csv', GeneratedTime } = answer;
  return { Content: csv, ReportFormat, ...(GeneratedTime === undefined ? {} : { GeneratedTime }) };
}

/** A report that was saved as the bare CSV. */
export function recogniseCsv(text: string): Recognised | { readonly refused: ImportNote } {
  if (!isCredentialReport(text)) return { refused: note('foreign-csv') };
  const accounts = reportAccounts(text);
  if (accounts.size > 1) return { refused: note('mixed-report', { count: accounts.size }) };
  const items = [{ configuration: { Content: text, ReportFormat: 'text/csv' } }];
  const group = {
    kind: KIND,
    member: 'Content',
    items,
    ...(isCutOff(text) ? { gap: 'CutOff' as const } : {}),
  } as const;
  return { groups: [group], unknown: new Map(), notes: [] };
}

/** Accounts named by the second column. */
export function reportAccounts(csv: string): Set<string> {
  const found = new Set<string>();
  for (const [arn] of csv.matchAll(/\barn:[a-z-]+:iam::\d{12}:(?:root|user\/)/g)) {
    const accountId = parseArn(`${arn}x`)?.accountId;
    if (accountId !== undefined) found.add(accountId);
  }
  return found;
}

/** Whether the last line has fewer columns than the head. */
export function isCutOff(csv: string): boolean {
  const lines = csv.trimEnd().split('\n');
  return columns(lines.at(-1) ?? '') < columns(lines[0] ?? '');
}

function columns(line: string): number {
  return line.split(',').length;
}

/** The report's text inside a configuration of its kind. */
export function reportText(configuration: Members): string {
  return textOf(configuration, 'Content') ?? '';
}
