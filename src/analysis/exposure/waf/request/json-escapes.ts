const SHORT: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** A JSON string's content with its escapes decoded, into UTF-8 bytes of one character each. */
export function unescapeJson(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(/(?:\\u[0-9a-fA-F]{4})+|\\([^u])/g, (escape, short: string | undefined) => {
    if (short !== undefined) return SHORT[short] ?? short;
    const units = escape.match(/[0-9a-fA-F]{4}/g) ?? [];
    const text = String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
    return Buffer.from(text, 'utf8').toString('latin1');
  });
}
