import type { FindingState, Side, Stage } from '#findings';

interface Transition {
  readonly from: Stage;
  readonly to: Stage;
  /** Who may. Security owns a finding until it is closed and may everything SRE may. */
  readonly by: readonly Side[];
}

const BOTH: readonly Side[] = ['security', 'sre'];
const SECURITY: readonly Side[] = ['security'];

/**
 * Every move people may make. `accepted` is reached through an approved exception alone, and left when that ends;
 * `mended` becomes closed by a look that passes.
 */
export const TRANSITIONS: readonly Transition[] = [
  { from: 'new', to: 'triaged', by: SECURITY },
  { from: 'new', to: 'in-progress', by: SECURITY },
  { from: 'new', to: 'waiting', by: SECURITY },
  { from: 'new', to: 'mended', by: SECURITY },
  { from: 'triaged', to: 'new', by: SECURITY },
  { from: 'triaged', to: 'in-progress', by: BOTH },
  { from: 'triaged', to: 'waiting', by: BOTH },
  { from: 'triaged', to: 'mended', by: BOTH },
  { from: 'in-progress', to: 'triaged', by: SECURITY },
  { from: 'in-progress', to: 'waiting', by: BOTH },
  { from: 'in-progress', to: 'mended', by: BOTH },
  { from: 'waiting', to: 'triaged', by: SECURITY },
  { from: 'waiting', to: 'in-progress', by: BOTH },
  { from: 'waiting', to: 'mended', by: BOTH },
  { from: 'mended', to: 'in-progress', by: BOTH },
  { from: 'mended', to: 'triaged', by: SECURITY },
];

/** States in which people work on a finding; what is closed or hidden asks for nothing. */
export const WORKED_STATES: readonly FindingState[] = ['open', 'not-looked-at'];

/** Stages somebody may move a case to from where it stands. */
export function stagesFrom(from: Stage, side: Side): readonly Stage[] {
  return TRANSITIONS.filter((one) => one.from === from && one.by.includes(side)).map(({ to }) => to);
}
