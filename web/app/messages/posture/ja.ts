import type { Message } from '../catalogue.ts';
import type { postureEn } from './en.ts';

/** Texts of controls, standards, score and reports, in Japanese. */
export const postureJa = {
  'nav.controls': 'コントロール',
  'nav.score': 'スコア',
  'nav.reports': 'レポート',
} satisfies Readonly<Record<keyof typeof postureEn, Message>>;
