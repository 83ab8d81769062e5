/**
 * Columns of the credential report. AWS documents 23; the live report of 2026-09-11 had 22, without
 * `additional_credentials_info`. Columns are found by name, in any order; unknown ones are passed over.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html (read 2026-11-23)
 */
export const COLUMNS = [
  'user',
  'arn',
  'user_creation_time',
  'password_enabled',
  'password_last_used',
  'password_last_changed',
  'mfa_active',
  'access_key_1_active',
  'access_key_1_last_rotated',
  'access_key_1_last_used_date',
  'access_key_1_last_used_region',
  'access_key_1_last_used_service',
  'access_key_2_active',
  'access_key_2_last_rotated',
  'access_key_2_last_used_date',
  'access_key_2_last_used_region',
  'access_key_2_last_used_service',
  'cert_1_active',
  'cert_1_last_rotated',
  'cert_2_active',
  'cert_2_last_rotated',
  'additional_credentials_info',
] as const;

export type Column = (typeof COLUMNS)[number];

/** Without these a table is some other CSV, or useless: it is not read at all. */
const REQUIRED: readonly Column[] = [
  'user',
  'arn',
  'password_enabled',
  'mfa_active',
  'access_key_1_active',
  'access_key_2_active',
];

/** Where each column stands in a row; -1 when the report has no such column. */
export interface Layout {
  /** Cells of a whole row. */
  readonly width: number;
  readonly index: Readonly<Record<Column, number>>;
}

/** Reads the header; answers the required columns it lacks when it is none of a credential report. */
export function readLayout(header: readonly string[]): Layout | { readonly missing: readonly Column[] } {
  const names = header.map((cell) => cell.trim().toLowerCase());
  const index = Object.fromEntries(COLUMNS.map((column) => [column, names.indexOf(column)])) as Record<Column, number>;
  const missing = REQUIRED.filter((column) => index[column] === -1);
  return missing.length > 0 ? { missing } : { width: header.length, index };
}
