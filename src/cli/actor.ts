import { type Actor, localActor } from '#casework';
import { Fault } from '#kernel';
import type { CommandContext } from './command.ts';

/** Who acts on the command line: `--as`, else the user of the operating system. */
export function actorOf({ config, environment }: CommandContext): Actor {
  const actor = localActor(config.as ?? environment.userName);
  if (actor.name !== '') return actor;
  throw new Fault('usage', 'nobody knows who acts', { mend: 'say it with `--as <name>`' });
}
