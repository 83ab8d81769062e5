import { RULES } from '#analysis';
import { exposureAnalysis } from '#analysis/exposure/findings';
import { exposures, readNetwork } from '#analysis/exposure/network';
import { analyseCredentials } from '#analysis/credentials';
import { CONTROLS, postureAnalysis } from '#analysis/posture';
import type { SnapshotReader } from '#estate/model';
import type { Engine, Exposed } from './engine.ts';

/** A network spans accounts: it is worked out once for all groups of accounts that are judged of one snapshot. */
const EXPOSED = new WeakMap<SnapshotReader, Promise<Exposed>>();

function exposedOf(reader: SnapshotReader): Promise<Exposed> {
  const known = EXPOSED.get(reader) ?? readExposed(reader);
  EXPOSED.set(reader, known);
  return known;
}

async function readExposed(reader: SnapshotReader): Promise<Exposed> {
  const network = await readNetwork(reader);
  return { network, exposures: exposures(network) };
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
    for await (const result of analyseCredentials(reader, directory, context, options)) {
      const { accountId } = result;
      const more = [await posture.account(accountId, asking), exposure.account(accountId, asking)];
      yield {
        ...result,
        verdicts: [...result.verdicts, ...more.flatMap(({ verdicts }) => verdicts)],
        tally: Object.assign({}, result.tally, ...more.map(({ tally }) => tally)),
      };
    }
  },
  exposed: exposedOf,
};
