import { fillTemplate, type Language, type Localized } from '#kernel';

/** A place may hold a text of its own. */
export type SayParams = Readonly<Record<string, string | number | Localized>>;

/** Prints one line; called when something changed, not at every look. */
export type Say = (text: Localized, params?: SayParams) => void;

/** Says texts in one language, line by line. What comes from a server cannot move the cursor or forge another line. */
export function sayIn(lang: Language, print: (line: string) => void): Say {
  return (text, params = {}) => {
    const plain = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'object' ? value[lang] : value,
    ]);
    print(fillTemplate(text[lang], Object.fromEntries(plain)).replaceAll(/\p{Cc}/gu, '\ufffd'));
  };
}
