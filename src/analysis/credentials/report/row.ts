import type { Instant } from '#kernel';
import type { Fact, Oddity, SigningCertificateRecord } from '../inventory.ts';
import type { Draft } from '../draft.ts';
import { isAbsent, readBoolean, readInstant, readKeyUse, readPasswordUse } from './cells.ts';
import type { Column, Layout } from './columns.ts';
import type { ReportKey, ReportRow } from './report.ts';
import { cellOf, type Line } from './rows.ts';

/** Reads rows of one report: a cell that cannot be read is noted in `oddities` and leaves its fact unknown. */
export function rowReader(layout: Layout, oddities: Oddity[]): (line: Line) => ReportRow {
  const { index } = layout;
  const keyColumns = ([1, 2] as const).map((slot) => ({
    slot,
    active: index[`access_key_${slot}_active`],
    rotated: index[`access_key_${slot}_last_rotated`],
    used: index[`access_key_${slot}_last_used_date`],
    region: index[`access_key_${slot}_last_used_region`],
    service: index[`access_key_${slot}_last_used_service`],
  }));
  const [firstKey, secondKey] = keyColumns;
  const certificateColumns = [
    { slot: 1, active: index.cert_1_active, rotated: index.cert_1_last_rotated },
    { slot: 2, active: index.cert_2_active, rotated: index.cert_2_last_rotated },
  ] as const;

  const doubt = (line: Line, at: number): 'unknown' => {
    const column = (Object.keys(index) as Column[]).find((name) => index[name] === at);
    const detail = `line ${line.number}, ${column}: ${cellOf(line, at).slice(0, 40)}`;
    oddities.push({ code: 'report-cell-unreadable', subject: cellOf(line, index.user), detail });
    return 'unknown';
  };
  const boolean = (line: Line, at: number): Fact<boolean> => {
    if (at === -1) return 'unknown';
    const value = readBoolean(line, at);
    return value === 'unknown' && !isAbsent(line, at) ? doubt(line, at) : value;
  };
  const moment = (line: Line, at: number): Fact<Instant> => {
    if (at === -1 || isAbsent(line, at)) return 'unknown';
    return readInstant(line, at) ?? doubt(line, at);
  };
  const word = (line: Line, at: number): string | undefined =>
    at === -1 || isAbsent(line, at) ? undefined : cellOf(line, at);

  const key = (line: Line, columns: (typeof keyColumns)[number] | undefined): ReportKey | undefined => {
    if (columns === undefined) return undefined;
    const active = boolean(line, columns.active);
    const rotatedAt = moment(line, columns.rotated);
    const lastUsed = columns.used === -1 ? 'unknown' : readKeyUse(line, columns.used);
    if (active === false && rotatedAt === 'unknown' && (lastUsed === 'never' || lastUsed === 'unknown'))
      return undefined;
    const slot: Draft<ReportKey> = { slot: columns.slot, active, rotatedAt, lastUsed };
    const service = word(line, columns.service);
    const region = word(line, columns.region);
    if (service !== undefined) slot.service = service;
    if (region !== undefined) slot.region = region;
    return slot;
  };
  const certificate = (
    line: Line,
    columns: (typeof certificateColumns)[number],
  ): Fact<SigningCertificateRecord | undefined> => {
    const active = boolean(line, columns.active);
    if (active === 'unknown') return 'unknown';
    const rotatedAt = moment(line, columns.rotated);
    return active || rotatedAt !== 'unknown' ? { slot: columns.slot, active, rotatedAt } : undefined;
  };
  const certificates = (line: Line): Fact<readonly SigningCertificateRecord[]> => {
    const first = certificate(line, certificateColumns[0]);
    const second = certificate(line, certificateColumns[1]);
    return first === 'unknown' || second === 'unknown' ? 'unknown' : pair(first, second);
  };

  return (line) => ({
    user: cellOf(line, index.user),
    arn: cellOf(line, index.arn),
    createdAt: moment(line, index.user_creation_time),
    password: boolean(line, index.password_enabled),
    passwordLastUsed: index.password_last_used === -1 ? 'unknown' : readPasswordUse(line, index.password_last_used),
    passwordChangedAt: moment(line, index.password_last_changed),
    mfa: boolean(line, index.mfa_active),
    keys: pair(key(line, firstKey), key(line, secondKey)),
    certificates: certificates(line),
    hasMore: word(line, index.additional_credentials_info) !== undefined,
  });
}

const NONE: readonly never[] = [];

function pair<T>(first: T | undefined, second: T | undefined): readonly T[] {
  if (first === undefined) return second === undefined ? NONE : [second];
  return second === undefined ? [first] : [first, second];
}
