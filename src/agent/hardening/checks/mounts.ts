import type { HardeningCheck, HardeningFacts, Judgement } from '../contract.ts';
import { judged, notSeen } from '../judgement.ts';

export const MOUNT_CHECKS: readonly HardeningCheck[] = [
  {
    id: 'temporary-folder-restricted',
    judge: (facts) => judgeMount(facts, '/tmp', ['nosuid', 'nodev']),
  },
  {
    id: 'shared-memory-restricted',
    judge: (facts) => judgeMount(facts, '/dev/shm', ['nosuid', 'nodev']),
  },
];

function judgeMount({ mounts }: HardeningFacts, path: string, wanted: readonly string[]): Judgement {
  const table = '/proc/self/mountinfo';
  if (mounts === undefined) return notSeen(table, 'other');
  // The last one mounted there hides those before it.
  const mount = mounts.findLast(({ at }) => at === path);
  const evidence = [{ path: table, value: mount === undefined ? '' : [...mount.options].join(',').slice(0, 200) }];
  if (mount === undefined) return judged('fail', 'not-separate', { path }, evidence);
  const lacks = wanted.filter((option) => !mount.options.has(option));
  if (lacks.length > 0) return judged('fail', 'mount-lacks', { path, names: lacks.join(', ') }, evidence);
  return judged('pass', 'mount-has', { path, names: wanted.join(', ') }, evidence);
}
