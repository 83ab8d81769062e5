/** A piece of HTML that is well-formed and escaped. Only this file makes one. */
export interface Markup {
  readonly markup: string;
}

/** Text is escaped, markup is not; `undefined` is nothing. */
export type Content = string | number | Markup | undefined | readonly Content[];

/** Elements that have no end tag: https://html.spec.whatwg.org/multipage/syntax.html#void-elements (read 2026-11-26). */
const VOID = new Set(['meta', 'br', 'hr']);

/** One element with its attributes and content, everything escaped. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly Content[]
): Markup {
  const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeText(value)}"`);
  const open = `<${name}${head.join('')}>`;
  return { markup: VOID.has(name) ? open : `${open}${render(content)}</${name}>` };
}

/** Style rules of our own; they hold nothing from outside. */
export function styleSheet(rules: string): Markup {
  return { markup: `<style>\n${rules}</style>` };
}

export function render(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string' || typeof content === 'number') return escapeText(String(content));
  if ('markup' in content) return content.markup;
  return content.map(render).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters and marks that turn the direction of writing around have no place in a proof. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escapeText(text: string): string {
  return text.replaceAll(UNPRINTABLE, '\ufffd').replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
