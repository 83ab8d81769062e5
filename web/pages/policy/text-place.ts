/** Puts the cursor of the text area within `holder` at a line and column, both counted from 1, and shows it. */
export function goToPlace(holder: HTMLElement | null, content: string, line: number, column: number): void {
  const area = holder?.querySelector('textarea');
  if (!area) return;
  const start = offsetOf(content, line, column);
  area.focus();
  area.setSelectionRange(start, endOfLine(content, start));
  const lines = content.split('\n').length;
  area.scrollTop = Math.max(0, ((line - 3) / lines) * area.scrollHeight);
}

/** Characters before a place; the end of the text when there is no such line. */
export function offsetOf(content: string, line: number, column: number): number {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const end = content.indexOf('\n', start);
    if (end < 0) return content.length;
    start = end + 1;
  }
  return Math.min(start + column - 1, endOfLine(content, start));
}

function endOfLine(content: string, start: number): number {
  const end = content.indexOf('\n', start);
  return end < 0 ? content.length : end;
}
