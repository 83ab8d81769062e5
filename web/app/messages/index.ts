import type { Message } from './catalogue.ts';
import type { en } from './en.ts';

export const LANGUAGES = ['en', 'ja'] as const;

export type Language = (typeof LANGUAGES)[number];

export type MessageKey = keyof typeof en;

export type Catalogue = Readonly<Record<MessageKey, Message>>;

/** A language as its own speakers call it. */
export const LANGUAGE_NAMES = { en: 'English', ja: '日本語' } as const satisfies Record<Language, string>;

/** Loads our own catalogue of a language; the other one is never transferred. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return language === 'ja' ? (await import('./ja.ts')).ja : (await import('./en.ts')).en;
}
