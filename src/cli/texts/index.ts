import type { Language } from '#kernel';
import { EN } from './en.ts';
import { JA } from './ja.ts';

export type CliTexts = typeof EN;

export const CLI_TEXTS: Readonly<Record<Language, CliTexts>> = { en: EN, ja: JA };

/** The language asked for, else the one the locale variables name, else English. */
export function chooseLanguage(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): Language {
  const locale = asked ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return locale.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
