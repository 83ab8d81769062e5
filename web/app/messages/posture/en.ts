import type { Message } from '../catalogue.ts';

/** Texts of controls, standards, score and reports, in English. */
export const postureEn = {
  'nav.controls': 'Controls',
  'nav.score': 'Score',
  'nav.reports': 'Reports',
} as const satisfies Readonly<Record<string, Message>>;
