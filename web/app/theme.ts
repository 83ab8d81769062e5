import { applyMode, Mode } from '@cloudscape-design/global-styles';
import { readSetting, writeSetting } from './setting.ts';

export const THEMES = ['system', 'light', 'dark'] as const;

export type Theme = (typeof THEMES)[number];

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

export function readTheme(): Theme {
  const stored = readSetting('theme');
  return THEMES.find((theme) => theme === stored) ?? 'system';
}

/** Shows a theme and keeps it for the next visit. */
export function chooseTheme(theme: Theme): void {
  writeSetting('theme', theme);
  showTheme(theme);
}

/** Sets the theme before anything is drawn, and follows the system from then on. */
export function startTheme(): void {
  showTheme(readTheme());
  darkSystem.addEventListener('change', () => showTheme(readTheme()));
}

function showTheme(theme: Theme): void {
  const dark = theme === 'dark' || (theme === 'system' && darkSystem.matches);
  applyMode(dark ? Mode.Dark : Mode.Light);
}
