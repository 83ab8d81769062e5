/** Fields of one paragraph by lower-case name; further lines of a field are joined by line ends. */
export type Stanza = ReadonlyMap<string, string>;

/**
 * Paragraphs of `Name: value` lines with blank lines between them, as Debian writes its records. Only the fields
 * asked for are kept. https://www.debian.org/doc/debian-policy/ch-controlfields.html (read 2026-11-26)
 */
export function* readStanzas(text: string, fields: ReadonlySet<string>): Generator<Stanza> {
  let stanza = new Map<string, string>();
  let name = '';
  let hasLines = false;
  for (const line of linesOf(text)) {
    if (line.trim() === '') {
      if (hasLines) yield stanza;
      stanza = new Map();
      hasLines = false;
      name = '';
    } else if (line.startsWith(' ') || line.startsWith('\t')) {
      const before = stanza.get(name);
      if (before !== undefined) stanza.set(name, `${before}\n${line.trim()}`);
    } else {
      const colon = line.indexOf(':');
      hasLines = true;
      name = colon < 0 ? '' : line.slice(0, colon).toLowerCase();
      if (fields.has(name)) stanza.set(name, line.slice(colon + 1).trim());
    }
  }
  if (hasLines) yield stanza;
}

/** Line by line, so that a large file is not held a second time as an array. */
export function* linesOf(text: string): Generator<string> {
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    yield text.slice(from, text[to - 1] === '\r' ? to - 1 : to);
    from = to + 1;
  }
}
