/** A page that says where it comes from, so that nobody edits it by hand. */
export function page(title: string, parts: readonly string[]): string {
  return `${[`<!-- Written by \`npm run gen\`. -->\n\n# ${title}`, ...parts].join('\n\n').trimEnd()}\n`;
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

export function code(text: string): string {
  return `\`${text}\``;
}

export function codes(texts: readonly string[]): string {
  return texts.map(code).join(', ');
}

/** Lines and bars would end a cell. */
function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ');
}
