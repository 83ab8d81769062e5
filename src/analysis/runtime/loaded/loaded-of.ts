import type { SeenHost, SoftwarePackage } from '#estate/model';
import { builtIn } from './built-in.ts';
import { classesTold } from './classes-told.ts';
import type { LoadedAnswer, LoadedRule } from './contract.ts';
import { ofDistribution } from './distribution.ts';
import { answer } from './evidence.ts';
import { kernelRuns } from './kernel-runs.ts';
import { modulesTold } from './modules-told.ts';

/** In this order: the first that has something to say of a package is believed. */
const RULES: readonly LoadedRule[] = [kernelRuns, builtIn, ofDistribution, modulesTold, classesTold];

/** Whether a package is loaded on the machines it is installed on: `not-loaded` only when it is proved of all of them. */
export function loadedOf(hosts: readonly SeenHost[], one: SoftwarePackage): LoadedAnswer {
  const answers = hosts.map((host) => onHost(host, one));
  const [first] = answers;
  if (first === undefined) return answer('unknown', 'not-observed');
  const loaded = answers.filter(({ value }) => value === 'loaded');
  const open = answers.find(({ value }) => value === 'unknown');
  if (loaded[0] === undefined && open !== undefined) return open;
  const { value, reason } = loaded[0] ?? first;
  const alike = answers.filter((other) => other.value === value);
  return answer(
    value,
    reason,
    alike.flatMap(({ evidence }) => evidence),
  );
}

function onHost(host: SeenHost, one: SoftwarePackage): LoadedAnswer {
  for (const rule of RULES) {
    const said = rule(host, one);
    if (said !== undefined) return said;
  }
  return answer('unknown', 'not-told');
}
