import { type Evidence, type Reason, type ResourceRef, type Verdict, verdictIdentity } from '#kernel';
import { type Completeness, type Kind, kindDefinition, type Slice, type SnapshotManifest } from '#estate/model';
import type { CredentialSlices } from '../build/slices.ts';
import type { AnyCredentialRule } from '../contract.ts';
import { isInSight, type OrganizationSight } from './organization.ts';

/** A kind of which not everything was seen in an account. */
export interface BlindSpot {
  readonly kind: Kind;
  readonly completeness: Completeness;
}

/** What was seen of one account, kind by kind. */
export interface AccountSight {
  readonly slices: ReadonlyMap<Kind, Slice>;
  /** Whether remarks about the organization's kinds are made at this account. */
  readonly isHome: boolean;
  readonly blind: readonly BlindSpot[];
}

export function accountSight(
  accountId: string,
  slices: CredentialSlices,
  organization: OrganizationSight,
): AccountSight {
  const byKind = new Map<Kind, Slice>([
    ['AWS::IAM::CredentialReport', slices.report],
    ['AWS::IAM::AccountSummary', slices.summary],
    ['AWS::IAM::User', slices.users],
    ['AWS::IAM::AccessKey', slices.keys],
    ['AWS::IAM::MFADevice', slices.mfaDevices],
    ['AWS::IAM::ServiceSpecificCredential', slices.serviceCredentials],
    ['AWS::IAM::ServerCertificate', slices.serverCertificates],
    ['AWS::CloudTrail::KeyEvent', slices.keyEvents],
    ...organization.slices,
  ]);
  const blind = [...byKind].flatMap(([kind, { completeness }]) =>
    isInSight(completeness) ? [] : [{ kind, completeness }],
  );
  return { slices: byKind, isHome: accountId === organization.homeAccountId, blind };
}

/** Whether the rule lacks something here, so that what it cannot tell of single subjects is said once, for the account. */
export function isRuleBlind(rule: Pick<AnyCredentialRule, 'needs'>, { blind }: AccountSight): boolean {
  return blind.some(({ kind }) => rule.needs.includes(kind));
}

/** Says what was not seen: made once for a run. */
export interface SightWitness {
  verdicts(account: ResourceRef, sight: AccountSight, wanted: (identity: string) => boolean): Verdict[];
}

/**
 * Remarks about what was not seen, all of them on the account as a whole:
 * - A kind that was asked for but not fully seen (denied, failed, partial): one `unknown` verdict for each rule that
 *   needs it, with the discriminator `sight` and the rule's severity: that rule's answers are worth nothing here.
 * - A kind that nobody asked for: one informational `unknown` verdict with the discriminator `sight:<kind>`, made by the
 *   one rule that speaks for the kind. An import of a bare report gets a remark for each missing kind and no more.
 * - Kinds of the organization: the same, at the home account only.
 * What comes into sight again passes, when such a verdict is wanted. Identities hold neither time nor state.
 */
export function sightWitness(rules: readonly AnyCredentialRule[], manifest: SnapshotManifest): SightWitness {
  const kinds = [...new Set(rules.flatMap((rule) => rule.needs))];
  const speakers = kinds.flatMap((kind) => {
    const needing = rules.filter((rule) => rule.needs.includes(kind));
    const speaker = needing.find((rule) => rule.speaksFor?.includes(kind)) ?? needing[0];
    return speaker === undefined ? [] : [{ kind, speaker }];
  });
  const evidenceOf = partEvidence(manifest);
  return {
    verdicts(account, sight, wanted) {
      const verdicts: Verdict[] = [];
      const say = (
        rule: AnyCredentialRule,
        discriminator: string,
        what: Omit<Verdict, 'rule' | 'resource' | 'discriminator'>,
      ) => {
        const verdict = { ...what, rule: rule.id, resource: account, discriminator };
        if (verdict.outcome === 'unknown' || wanted(verdictIdentity(verdict))) verdicts.push(verdict);
      };
      for (const rule of rules) {
        const lost = sight.blind.find((spot) => rule.needs.includes(spot.kind) && isLost(spot, sight));
        const { severity } = rule;
        if (lost !== undefined) {
          const evidence = [evidenceOf(account.accountId, lost.kind, sight)];
          say(rule, 'sight', { outcome: 'unknown', severity, reason: blindReason(lost), evidence });
        } else if (!isRuleBlind(rule, sight)) {
          say(rule, 'sight', { outcome: 'pass', severity, reason: IN_SIGHT, evidence: [] });
        }
      }
      for (const { kind, speaker } of speakers) {
        const spot = sight.blind.find((one) => one.kind === kind);
        const evidence = [evidenceOf(account.accountId, kind, sight)];
        const head = { severity: 'informational', evidence } as const;
        if (spot === undefined) say(speaker, `sight:${kind}`, { ...head, outcome: 'pass', reason: IN_SIGHT });
        else if (spot.completeness.state !== 'not-asked') {
          say(speaker, `sight:${kind}`, {
            ...head,
            outcome: 'not-applicable',
            reason: { code: 'asked', params: { kind } },
          });
        } else if (concerns(kind, sight)) {
          say(speaker, `sight:${kind}`, { ...head, outcome: 'unknown', reason: blindReason(spot) });
        }
      }
      return verdicts;
    },
  };
}

const IN_SIGHT: Reason = { code: 'in-sight', params: {} };

function isLost({ kind, completeness }: BlindSpot, sight: AccountSight): boolean {
  return completeness.state !== 'not-asked' && concerns(kind, sight);
}

function concerns(kind: Kind, sight: AccountSight): boolean {
  return sight.isHome || kindDefinition(kind).scope !== 'organization';
}

function blindReason({ kind, completeness: { state, reason } }: BlindSpot): Reason {
  return { code: 'blind', params: { kind, state, code: reason?.code ?? state, detail: reason?.detail ?? '' } };
}

/** Points at a part of the snapshot; its moment is that of the part, or of the snapshot when nobody looked. */
function partEvidence(manifest: SnapshotManifest): (accountId: string, kind: Kind, sight: AccountSight) => Evidence {
  const key = (accountId: string, kind: Kind): string => `${accountId}/${kind}`;
  const capturedAt = new Map(manifest.parts.map((part) => [key(part.accountId, part.kind), part.capturedAt]));
  return (accountId, kind, sight) => ({
    kind: 'snapshot',
    source: sight.slices.get(kind)?.source ?? kind,
    pointer: `${kind}/${accountId}/global/#`,
    observedAt: capturedAt.get(key(accountId, kind)) ?? manifest.createdAt,
    value: sight.slices.get(kind)?.completeness.state ?? 'not-asked',
  });
}
