import type { Localized } from '#kernel';
import type { AnyControl } from './contract.ts';
import { CONTROLS } from './controls/registry.generated.ts';

/** The work item of a control: a row of the fix catalogue. */
export interface ControlFix {
  readonly id: string;
  readonly title: Localized;
  readonly steps: Localized;
  readonly effect: Localized;
  readonly effort: AnyControl['effort'];
}

/** One fix for each control that words its own work; the others share one of these. */
export function controlFixes(): ControlFix[] {
  const controls: readonly AnyControl[] = CONTROLS;
  return controls.filter(({ id, fix }) => fix.id === id).map((control) => toFix(control));
}

const BY_ID: ReadonlyMap<string, ControlFix> = new Map(controlFixes().map((fix) => [fix.id, fix]));

/** The work item of that id; undefined when no control words it. */
export function controlFix(id: string): ControlFix | undefined {
  return BY_ID.get(id);
}

function toFix({ id, texts, code, effort }: AnyControl): ControlFix {
  const steps = (mend: string, command: string) => `1. ${mend}\n2. ${command} \`${code.cli}\``;
  return {
    id,
    title: texts.fix,
    steps: { en: steps(texts.mend.en, 'Or on the command line:'), ja: steps(texts.mend.ja, 'コマンドラインの場合:') },
    effect: texts.title,
    effort,
  };
}
