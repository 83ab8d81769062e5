import type { Rule } from '../rule.ts';
import { boundaries } from './boundaries.ts';
import { catalogue } from './catalogue.ts';
import { commands } from './commands.ts';
import { examples } from './examples.ts';
import { leaf } from './leaf.ts';
import { licence } from './licence.ts';
import { links } from './links.ts';
import { machinePath } from './machine-path.ts';
import { mend } from './mend.ts';
import { neverSent } from './never-sent.ts';
import { size } from './size.ts';
import { skip } from './skip.ts';
import { todo } from './todo.ts';
import { world } from './world.ts';

/** All house rules, in the order in which they are reported. */
export const RULES: readonly Rule[] = [
  boundaries,
  leaf,
  world,
  neverSent,
  mend,
  size,
  todo,
  skip,
  machinePath,
  catalogue,
  licence,
  links,
  examples,
  commands,
];
