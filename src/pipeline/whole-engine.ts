import { RULES } from '#analysis';
import { exposureAnalysis, readWebAclWorld, webAclAnalysis } from '#analysis/exposure/findings';
import { exposures, KINDS_READ, readNetwork, type RenewedPlace, renewNetwork } from '#analysis/exposure/network';
import { analyseCredentials } from '#analysis/credentials';
import { CONTROLS, postureAnalysis } from '#analysis/posture';
import { runtimeAnalysis } from '#analysis/runtime/findings';
import {
  createSurroundings,
  nothingLookedAt,
  type SoftwarePortion,
  type Surroundings,
  vulnerabilityAnalysis,
  type VulnerabilityResult,
  VULNERABLE_PACKAGE_RULE,
} from '#analysis/vulnerability/findings';
import type { Instant } from '#kernel';
import type { SnapshotReader } from '#estate/model';
import type { Tally } from '#findings';
import type { Engine, EngineOptions, KnownSoftware } from './engine.ts';
import { type Family, lookedFor, WHOLE_ACCOUNT } from './portion.ts';

/** A network spans accounts: it is worked out once for all groups of accounts that are judged of one snapshot. */
const EXPOSED = new WeakMap<SnapshotReader, ReturnType<typeof readExposed>>();

function exposedOf(reader: SnapshotReader): ReturnType<typeof readExposed> {
  const known = EXPOSED.get(reader) ?? readExposed(reader);
  EXPOSED.set(reader, known);
  return known;
}

type WholeExposed = Awaited<ReturnType<typeof readExposed>>;

async function readExposed(reader: SnapshotReader) {
  const network = await readNetwork(reader);
  return { network, exposures: exposures(network), webAcls: await readWebAclWorld(reader) };
}

/** What of a later snapshot differs is read again; without anything known of the earlier one there is nothing to carry. */
function carryExposed(previous: SnapshotReader, reader: SnapshotReader, places: readonly RenewedPlace[]): void {
  const known = EXPOSED.get(previous);
  if (known !== undefined && previous !== reader) EXPOSED.set(reader, renewExposed(known, reader, places));
}

async function renewExposed(
  known: Promise<WholeExposed>,
  reader: SnapshotReader,
  places: readonly RenewedPlace[],
): Promise<WholeExposed> {
  const before = await known;
  const isOfNetwork = places.some(({ kind }) => KINDS_READ.includes(kind));
  const isOfWaf = places.some(({ kind }) => kind.startsWith('AWS::WAFv2::'));
  const network = isOfNetwork ? await renewNetwork(before.network, reader, places) : before.network;
  return {
    network,
    exposures: exposures(network),
    webAcls: isOfWaf ? await readWebAclWorld(reader) : before.webAcls,
  };
}

/** Every family of rules at work, one account after the other. */
export const wholeEngine: Engine = {
  rules: RULES,
  async *analyse(reader, directory, context, options) {
    const posture = postureAnalysis(CONTROLS, reader, directory);
    const { wanted, wantedResource, disabledRules } = options;
    const asking = { asOf: context.asOf, isOn: (id: string) => !disabledRules.has(id), wanted, wantedResource };
    const exposed = await exposedOf(reader);
    const exposure = exposureAnalysis(exposed.network, exposed.exposures);
    const webAcls = webAclAnalysis(exposed.network, exposed.webAcls);
    const vulnerabilities = softwareAnalysis(reader, exposed, options, context.asOf);
    const { portions, known = () => new Map() } = options;
    const runtime = options.runtime && runtimeAnalysis(reader, options.runtime, exposed);
    const seeing = { asOf: context.asOf, isOn: asking.isOn, known };
    const judge = async (accountId: string, families: ReadonlySet<Family>) => {
      const parts = [
        ...(families.has('account') ? [await posture.account(accountId, asking)] : []),
        ...(families.has('exposure') ? [exposure, webAcls].map((one) => one.account(accountId, asking)) : []),
      ];
      const software = portions?.get(accountId)?.software;
      const found = families.has('software') ? await vulnerabilities(accountId, asking, software) : undefined;
      const running = families.has('runtime') ? await runtime?.account(accountId, seeing) : undefined;
      const all = [...parts, ...(found ? [found] : []), ...(running ? [running] : [])];
      return {
        unseen: new Map([...(found?.unseen ?? []), ...(running?.unseen ?? [])]),
        verdicts: all.flatMap(({ verdicts }) => verdicts),
        tally: Object.assign({}, ...all.map(({ tally }) => tally)) as Tally,
        looked: { judged: found?.judged, kept: running?.kept },
      };
    };
    const isWhole = (accountId: string) => portions?.get(accountId)?.families.has('account') ?? true;
    const [whole, others] = [options.accounts.filter(isWhole), options.accounts.filter((id) => !isWhole(id))];
    for await (const result of analyseCredentials(reader, directory, context, { ...options, accounts: whole })) {
      const { accountId, credentials } = result;
      const portion = portions?.get(accountId) ?? WHOLE_ACCOUNT;
      const { looked, ...more } = await judge(accountId, portion.families);
      yield {
        ...more,
        accountId,
        credentials,
        verdicts: [...result.verdicts, ...more.verdicts],
        tally: { ...result.tally, ...more.tally },
        portion: portions?.get(accountId),
        isLookedFor: lookedFor(portion, looked),
      };
    }
    for (const accountId of others) {
      const portion = portions?.get(accountId) ?? WHOLE_ACCOUNT;
      const { looked, ...more } = await judge(accountId, portion.families);
      yield { ...more, accountId, portion, isLookedFor: lookedFor(portion, looked) };
    }
  },
  exposed: exposedOf,
  carry: carryExposed,
};

/** What is known of places holds for all groups of accounts of one analysis. */
const SURROUNDINGS = new WeakMap<SnapshotReader, Surrounded>();

interface Surrounded {
  readonly of: KnownSoftware;
  readonly at: Instant;
  readonly surroundings: Surroundings;
}

function surroundingsOf(
  reader: SnapshotReader,
  { network, exposures: ways, webAcls }: WholeExposed,
  software: KnownSoftware,
  asOf: Instant,
): Surroundings {
  const kept = SURROUNDINGS.get(reader);
  if (kept?.of === software && kept.at === asOf) return kept.surroundings;
  const { knowledge, runtime } = software;
  const surroundings = createSurroundings({
    network,
    exposures: ways,
    asOf,
    webAcls,
    exploits: (cves) => knowledge.exploits?.(cves) ?? Promise.resolve(new Map()),
    reader,
    runtime,
  });
  SURROUNDINGS.set(reader, { of: software, at: asOf, surroundings });
  return surroundings;
}

/** Without software or without its rule nothing is said, and what was found before is not looked at. */
function softwareAnalysis(
  reader: SnapshotReader,
  exposed: WholeExposed,
  { software, vulnerable = new Map() }: EngineOptions,
  now: Instant,
): (
  accountId: string,
  asking: { readonly asOf: Instant; readonly isOn: (id: string) => boolean },
  portion: SoftwarePortion | undefined,
) => Promise<VulnerabilityResult> {
  const analysis =
    software &&
    vulnerabilityAnalysis(
      reader,
      software.software,
      software.knowledge,
      surroundingsOf(reader, exposed, software, now),
    );
  return async (accountId, { asOf, isOn }, portion) =>
    analysis !== undefined && isOn(VULNERABLE_PACKAGE_RULE.id)
      ? analysis.account(accountId, { asOf, known: vulnerable, portion })
      : { verdicts: [], tally: {}, unseen: nothingLookedAt(vulnerable) };
}
