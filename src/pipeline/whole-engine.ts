import { RULES } from '#analysis';
import { exposureAnalysis, readWebAclWorld, webAclAnalysis } from '#analysis/exposure/findings';
import { exposures, readNetwork } from '#analysis/exposure/network';
import { analyseCredentials } from '#analysis/credentials';
import { CONTROLS, postureAnalysis } from '#analysis/posture';
import {
  createSurroundings,
  nothingLookedAt,
  vulnerabilityAnalysis,
  type VulnerabilityResult,
  VULNERABLE_PACKAGE_RULE,
} from '#analysis/vulnerability/findings';
import type { Instant } from '#kernel';
import type { SnapshotReader } from '#estate/model';
import type { Engine, EngineOptions } from './engine.ts';

/** A network spans accounts: it is worked out once for all groups of accounts that are judged of one snapshot. */
const EXPOSED = new WeakMap<SnapshotReader, ReturnType<typeof readExposed>>();

function exposedOf(reader: SnapshotReader): ReturnType<typeof readExposed> {
  const known = EXPOSED.get(reader) ?? readExposed(reader);
  EXPOSED.set(reader, known);
  return known;
}

async function readExposed(reader: SnapshotReader) {
  const network = await readNetwork(reader);
  return { network, exposures: exposures(network), webAcls: await readWebAclWorld(reader) };
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
    const vulnerabilities = softwareAnalysis(reader, exposed, options);
    for await (const result of analyseCredentials(reader, directory, context, options)) {
      const { accountId } = result;
      const more = [
        await posture.account(accountId, asking),
        exposure.account(accountId, asking),
        webAcls.account(accountId, asking),
      ];
      const found = await vulnerabilities(accountId, asking);
      yield {
        ...result,
        unseen: found.unseen,
        verdicts: [...result.verdicts, ...more.flatMap(({ verdicts }) => verdicts), ...found.verdicts],
        tally: Object.assign({}, result.tally, ...more.map(({ tally }) => tally), found.tally),
      };
    }
  },
  exposed: exposedOf,
};

/** Without software or without its rule nothing is said, and what was found before is not looked at. */
function softwareAnalysis(
  reader: SnapshotReader,
  { network, exposures: ways }: Awaited<ReturnType<typeof readExposed>>,
  { software, vulnerable = new Map() }: EngineOptions,
): (
  accountId: string,
  asking: { readonly asOf: Instant; readonly isOn: (id: string) => boolean },
) => Promise<VulnerabilityResult> {
  const analysis =
    software && vulnerabilityAnalysis(reader, software.software, software.knowledge, createSurroundings(network, ways));
  return async (accountId, { asOf, isOn }) =>
    analysis !== undefined && isOn(VULNERABLE_PACKAGE_RULE.id)
      ? analysis.account(accountId, { asOf, known: vulnerable })
      : { verdicts: [], tally: {}, unseen: nothingLookedAt(vulnerable) };
}
