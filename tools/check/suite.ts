import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { type Reporter, startVitest } from 'vitest/node';
import { ROOT } from '../shared/root.ts';
import type { SkippedTest } from './step.ts';
import type { Tally } from './suite-step.ts';

/** `node tools/check/suite.ts <vitest config> <tally file>`: one vitest run, its tests counted into a file. */
const [config = 'vitest.config.ts', tallyFile = 'tally.json'] = process.argv.slice(2);

const counter: Reporter = {
  onTestRunEnd(modules, unhandled) {
    let passed = 0;
    let failed = unhandled.length;
    const skipped: SkippedTest[] = [];
    for (const module of modules) {
      const file = relative(ROOT, module.moduleId);
      if (module.errors().length > 0) failed += 1;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') passed += 1;
        else if (result.state === 'skipped')
          skipped.push({ name: `${file}: ${test.fullName}`, reason: result.note ?? '' });
        else failed += 1;
      }
    }
    const tally: Tally = { passed, failed, skipped };
    writeFileSync(tallyFile, JSON.stringify(tally));
  },
};

const vitest = await startVitest('test', [], {
  config,
  root: ROOT,
  run: true,
  watch: false,
  reporters: ['dot', counter],
  maxWorkers: Math.max(2, availableParallelism() - 1),
});
await vitest.close();
