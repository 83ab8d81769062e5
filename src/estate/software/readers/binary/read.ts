import type { FileBody, ReadLimits, ReadSoftware } from '../contract.ts';
import { gathering } from '../support/gathering.ts';
import { readGoBuildInfo } from './go-build-info.ts';
import { addGoModules } from './go-modules.ts';
import { sectionBytes } from './image/image.ts';
import { imageReader } from './image/index.ts';
import { addRustCrates } from './rust-crates.ts';

const CRATES = '.dep-v0';

/** UPX packs whole programs and signs them near the beginning. https://github.com/upx/upx (read 2026-11-26) */
const PACKED = 'UPX!';
const PACKED_WITHIN = 4_096;

export function read({ content }: FileBody, { unpackedBytes }: ReadLimits): ReadSoftware {
  const gather = gathering();
  const file = Buffer.from(content.buffer, content.byteOffset, content.length);
  const readImage = imageReader(file);
  if (!readImage) return gather.done();
  if (file.subarray(0, PACKED_WITHIN).includes(PACKED)) {
    gather.problem('unsupported', 'the program is packed by UPX; what was built into it cannot be seen');
    return gather.done();
  }
  const image = gather.attempt('the layout of the program', () => readImage(file));
  if (!image) return gather.done();
  const go = gather.attempt('the build information of Go', () => readGoBuildInfo(file, image));
  if (go) addGoModules(go, gather);
  const crates = image.sections.find(({ name }) => name === CRATES);
  if (crates) addRustCrates(sectionBytes(file, crates), unpackedBytes, gather);
  return gather.done();
}
