import type { ChunkRef, ConfigurationItem, ItemBody, Part } from '../model/index.ts';
import { decodeChunk } from './chunk-codec.ts';

/** Items of one chunk of a part, in stored order: place and time stand in the part and are put around each body. */
export function chunkItems(part: Part, ref: ChunkRef, content: Uint8Array): ConfigurationItem[] {
  const envelope = {
    accountId: part.accountId,
    awsRegion: part.region,
    resourceType: part.kind,
    configurationItemCaptureTime: part.capturedAt,
    configurationItemStatus: 'OK',
  };
  return (decodeChunk(ref, content) as ItemBody[]).map((body) => ({ ...envelope, ...body }) as ConfigurationItem);
}
