export const LANGUAGES = ['en', 'ja'] as const;

export type Language = (typeof LANGUAGES)[number];

export type Localized = Readonly<Record<Language, string>>;

export type TextParams = Readonly<Record<string, string | number | boolean>>;

/**
 * Fills `{name}` places of a template. A place without a parameter stays as it is written,
 * so that a missing parameter is seen and not hidden.
 */
export function fillTemplate(template: string, params: TextParams): string {
  return template.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    return value === undefined ? place : String(value);
  });
}
