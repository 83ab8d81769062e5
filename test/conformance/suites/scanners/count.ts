/** Text that holds findings in no way: an empty answer, or prose. */
export function refused(text: string): boolean {
  const isProse = !/^[[{<]/.test(text.trim()) && !text.includes('CHECK_ID');
  return isProse || text.trim() === '{}';
}

/** The text of every record of a file, read whole and without regard to the importer. */
export function recordTexts(text: string): string[] {
  const start = text.trimStart().slice(0, 1);
  if (start === '<') return xmlTexts(text);
  if (start === '{' || start === '[') return jsonTexts(text);
  return csvTexts(text);
}

/**
 * The elements of the one list that holds the records. Each is cut where the braces are even again, and held against
 * what parsing the whole file gave: a brace inside a string would show there.
 */
function jsonTexts(text: string): string[] {
  const root = JSON.parse(text) as Record<string, unknown> | unknown[];
  const named = (name: string) => (Array.isArray(root) ? undefined : root[name]);
  const list = Array.isArray(root)
    ? root
    : (['Findings', 'findings', 'vulnerabilities'].map(named).find(Array.isArray) ?? []);
  let at = Array.isArray(root) ? 0 : text.search(/"(Findings|findings|vulnerabilities)"\s*:/);
  return (list as unknown[]).map((element) => {
    const from = text.indexOf('{', at);
    at = endOf(text, from, JSON.stringify(element));
    return text.slice(from, at);
  });
}

/** Behind the brace that closes the value which begins at `from`: the first even one with which it is the value wanted. */
function endOf(text: string, from: number, wanted: string): number {
  let depth = 0;
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === '{') depth += 1;
    else if (text[index] === '}') depth -= 1;
    else continue;
    if (depth <= 0 && parsed(text.slice(from, index + 1)) === wanted) return index + 1;
  }
  return text.length;
}

function parsed(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function xmlTexts(text: string): string[] {
  return Array.from(text.matchAll(/<((?:v:)?vulnerability)(?=[\s>])[\s\S]*?<\/\1>/g), ([element]) => element);
}

/** Rows by hand: a line break inside quotes belongs to the cell. */
function csvTexts(text: string): string[] {
  const rows: string[] = [];
  let row = '';
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    row += character;
    if (character !== '\n' || isQuoted) continue;
    rows.push(row);
    row = '';
  }
  if (row !== '') rows.push(row);
  return rows.slice(1).filter((one) => one.trim() !== '');
}
