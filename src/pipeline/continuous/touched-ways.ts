import { exposureFacts } from '#analysis/exposure/findings';
import { doorGaps, KINDS_READ } from '#analysis/exposure/network';
import { kindDefinition, type OrganizationDirectory } from '#estate/model';
import { parseArn } from '#kernel';
import { EXPOSURE_GAPS_FACT, EXPOSURE_SNAPSHOT_FACT } from '#platform/store';
import type { Engine } from '../engine.ts';
import { planExposures } from '../exposure/write-exposures.ts';
import type { AnalysisRequest } from '../request.ts';
import type { Difference } from './differences.ts';

/** What a change of the network means beyond the accounts in which it happened. */
export interface TouchedWays {
  /** Accounts whose exposures, or what guards them, are others now. */
  readonly accounts: ReadonlySet<string>;
  /** Whether all accounts have to be looked at for what is exposed. */
  readonly isEverywhere: boolean;
  /** Writes the table of exposures. */
  write(): Promise<unknown>;
}

/** What rules of WebACLs refer to in whatever account, and what they may be attached to. */
const SHARED_BY_WEB_ACLS: ReadonlySet<string> = new Set([
  'AWS::WAFv2::RuleGroup',
  'AWS::WAFv2::ManagedRuleGroup',
  'AWS::WAFv2::IPSet',
  'AWS::WAFv2::RegexPatternSet',
  'AWS::CloudFront::Distribution',
]);

/** Works out which exposures are others now: the network may lead through any account. */
export async function touchedWays(
  engine: Engine,
  request: AnalysisRequest,
  directory: OrganizationDirectory,
  differences: readonly Difference[],
): Promise<TouchedWays> {
  const { store, reader } = request;
  const others = differences.filter(({ isOther }) => isOther);
  const isOfNetwork = others.some(({ kind }) => KINDS_READ.includes(kind) || kind.startsWith('AWS::WAFv2::'));
  if (engine.exposed === undefined || !isOfNetwork) {
    const fact = { name: EXPOSURE_SNAPSHOT_FACT, value: reader.manifest.id };
    return {
      accounts: new Set(),
      isEverywhere: false,
      write: () => store.dialect.upsert(store.db, 'fact', ['name'], [fact]),
    };
  }
  const exposed = await engine.exposed(reader);
  const accountName = (id: string) => directory.accounts.get(id)?.name ?? id;
  const plan = await planExposures({ ...request, accountName, ...exposed });
  const webAcls = new Set(others.filter(({ kind }) => kind === 'AWS::WAFv2::WebACL').map(({ accountId }) => accountId));
  const guarded = exposed.exposures.filter((one) =>
    exposureFacts(one).webAcls.some((arn) => webAcls.has(parseArn(arn)?.accountId ?? '')),
  );
  return {
    accounts: new Set([
      ...plan.accounts,
      ...(webAcls.size > 0 ? guarded.map(({ resource }) => resource.accountId) : []),
    ]),
    isEverywhere:
      others.some(({ kind }) => SHARED_BY_WEB_ACLS.has(kind)) ||
      (await hadGaps(request)) !== doorGaps(exposed.network).length > 0,
    write: plan.write,
  };
}

/** Doors that are not modelled make it unknown of everything whether it is exposed. */
async function hadGaps({ store }: AnalysisRequest): Promise<boolean> {
  const query = store.db.selectFrom('fact').select('value').where('name', '=', EXPOSURE_GAPS_FACT);
  return Number((await query.executeTakeFirst())?.value ?? 0) > 0;
}

/** Whether something differs that concerns every account: who is in the organization, and what it forbids. */
export function isOfOrganization({ kind }: Difference): boolean {
  return kindDefinition(kind).scope === 'organization';
}
