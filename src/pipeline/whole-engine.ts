import { RULES } from '#analysis';
import { analyseCredentials } from '#analysis/credentials';
import { CONTROLS, postureAnalysis } from '#analysis/posture';
import type { Engine } from './engine.ts';

/** Every family of rules at work, one account after the other. */
export const wholeEngine: Engine = {
  rules: RULES,
  async *analyse(reader, directory, context, options) {
    const posture = postureAnalysis(CONTROLS, reader, directory);
    const { wanted, wantedResource, disabledRules } = options;
    const asking = { asOf: context.asOf, isOn: (id: string) => !disabledRules.has(id), wanted, wantedResource };
    for await (const result of analyseCredentials(reader, directory, context, options)) {
      const { verdicts, tally } = await posture.account(result.accountId, asking);
      yield { ...result, verdicts: [...result.verdicts, ...verdicts], tally: { ...result.tally, ...tally } };
    }
  },
};
