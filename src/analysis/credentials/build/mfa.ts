import type { Evidence, Instant } from '#kernel';
import type { ConfigurationItem } from '#estate/model';
import { cite, type Fact } from '../inventory.ts';
import { citeItem } from './citation.ts';
import { type CredentialSlices, isSeen, isWhole } from './slices.ts';

type MfaItem = ConfigurationItem<'AWS::IAM::MFADevice'>;

/** MFA devices by user name, and whether a user without one has none. */
export interface MfaDevices {
  readonly byUser: ReadonlyMap<string, MfaItem>;
  readonly isWhole: boolean;
  readonly accountId: string;
  readonly source: string;
  /** Undefined when the list is empty: then the moment of the report or of the user list stands for it. */
  readonly observedAt: Instant | undefined;
}

export function mfaDevices({ mfaDevices: slice }: CredentialSlices, accountId: string): MfaDevices {
  const byUser = new Map<string, MfaItem>();
  if (isSeen(slice)) for (const item of slice.items) byUser.set(item.configuration.UserName ?? '', item);
  const observedAt = slice.items[0]?.configurationItemCaptureTime;
  return { byUser, isWhole: isWhole(slice), accountId, source: slice.source, observedAt };
}

/**
 * Whether a user has an MFA device. The list is live, so it goes before the report where it tells;
 * evidence is given when the row of the report (`at`) does not prove the answer.
 */
export function mfaFacts(
  devices: MfaDevices,
  user: string,
  reported: Fact<boolean> | undefined,
  at: Instant,
): { readonly mfa: Fact<boolean>; readonly evidence?: Evidence } {
  const device = devices.byUser.get(user);
  if (device !== undefined) {
    if (reported === true) return HAS_MFA;
    return { mfa: true, evidence: cite(citeItem(device, devices.source), '/configuration/SerialNumber') };
  }
  if (!devices.isWhole) return reported === true ? HAS_MFA : reported === false ? NO_MFA : UNKNOWN_MFA;
  if (reported === false) return NO_MFA;
  const list = {
    source: devices.source,
    base: `AWS::IAM::MFADevice/${devices.accountId}/global/#`,
    observedAt: devices.observedAt ?? at,
  };
  return { mfa: false, evidence: cite(list, `UserName=${user}`, 0) };
}

const HAS_MFA = { mfa: true } as const;
const NO_MFA = { mfa: false } as const;
const UNKNOWN_MFA = { mfa: 'unknown' } as const;
