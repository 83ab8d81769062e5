/** One message, or two where the count decides (English; Japanese has one form). */
export type Message = string | { readonly one: string; readonly other: string };

export type MessageParams = Readonly<Record<string, string | number>>;

/** The form of a message for its `count`, with its `{name}` places filled; an unknown place stays visible. */
export function fillMessage(message: Message, params: MessageParams, language: string): string {
  const count = Number(params['count'] ?? 0);
  const template =
    typeof message === 'string'
      ? message
      : message[new Intl.PluralRules(language).select(count) === 'one' ? 'one' : 'other'];
  return fillPlaces(template, (name) => {
    const value = params[name];
    return typeof value === 'number' ? value.toLocaleString(language) : value;
  });
}

/** Fills `{name}` places by a function; where it answers undefined the place stays as written. */
export function fillPlaces(template: string, valueOf: (name: string) => string | undefined): string {
  return template.replaceAll(/\{(\w+)\}/g, (place, name: string) => valueOf(name) ?? place);
}
