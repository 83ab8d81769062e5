import { readElf } from './elf.ts';
import type { ProgramImage } from './image.ts';
import { readMachO } from './mach-o.ts';
import { readPe } from './pe.ts';

/** How programs begin, in hexadecimal. */
const FORMATS: readonly { readonly begins: string; readonly read: (file: Buffer) => ProgramImage }[] = [
  { begins: '7f454c46', read: readElf },
  { begins: '4d5a', read: readPe },
  { begins: 'cffaedfe', read: readMachO },
  { begins: 'cafebabe', read: readMachO },
];

/** How to read the layout of a program; undefined when the file is none. The reader throws on damage. */
export function imageReader(file: Buffer): ((file: Buffer) => ProgramImage) | undefined {
  const begins = file.toString('hex', 0, 4);
  return FORMATS.find((format) => begins.startsWith(format.begins))?.read;
}
