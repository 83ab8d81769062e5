/** A string of hexadecimal digits as bytes. Of anything else nothing is left: it was no such string. */
export function hexDecode(text: string): string {
  return text.length % 2 === 0 && /^[0-9a-fA-F]*$/.test(text) ? bytesOf(text) : '';
}

/** `0x414243` becomes `ABC`, wherever it stands; an odd last digit stays. */
export function sqlHexDecode(text: string): string {
  return text.replace(/0[xX]((?:[0-9a-fA-F]{2})+)/g, (_all, digits: string) => bytesOf(digits));
}

function bytesOf(digits: string): string {
  return Buffer.from(digits, 'hex').toString('latin1');
}
