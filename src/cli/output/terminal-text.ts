/**
 * Makes text from outside safe for a terminal: control characters (escape sequences among them) become `�`,
 * so that a resource name cannot move the cursor, recolour or forge a line.
 */
export function terminalText(text: string): string {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, '�');
}
