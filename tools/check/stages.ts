import { scriptStep, toolStep } from './command-step.ts';
import { prepareEmulator, prepareSystem } from './prepare.ts';
import type { Stage, Step } from './step.ts';
import { suiteStep } from './suite-step.ts';

/** Everything that must hold before a change is kept. `fast` leaves out what needs other programs or minutes. */
export function stages(fast: boolean): Stage[] {
  const quick: Step[] = [
    scriptStep('build', 'tools/build/build.ts', ['--if-stale']),
    scriptStep('generated files', 'tools/gen/gen.ts', ['--check']),
    toolStep('types', 'typescript/bin/tsc', ['-p', '.']),
    toolStep('types of the console', 'typescript/bin/tsc', ['-p', 'web']),
    toolStep('lint', 'oxlint/bin/oxlint', ['--type-aware', '--report-unused-disable-directives']),
    scriptStep('house rules', 'tools/lint/lint.ts'),
    toolStep('format', '@biomejs/biome/bin/biome', ['format', '--max-diagnostics=200', '.']),
    toolStep('dead code', 'knip/bin/knip.js', []),
  ];
  const suite = suiteStep('tests', 'vitest.config.ts');
  if (fast)
    return [
      { atOnce: 2, steps: quick },
      { atOnce: 1, steps: [suite] },
    ];
  return [
    { atOnce: 1, steps: [prepareSystem, prepareEmulator] },
    { atOnce: 2, steps: quick },
    { atOnce: 1, steps: [suite, suiteStep('browser tests', 'test/browser/vitest.config.ts')] },
  ];
}
