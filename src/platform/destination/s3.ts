import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { Fault } from '#kernel';
import { classifyAwsError } from '../aws/problem.ts';
import type { Destination, OutFile } from './destination.ts';

/** Bytes of a part: S3 takes no fewer than 5 MiB (but for the last) and no more than 10,000 parts: 80 GiB a file. */
const PART = 8 * 1024 * 1024;

/** What writing into a bucket needs: on the objects below the prefix, and on nothing else. */
export const BUCKET_PERMISSIONS: readonly string[] = ['s3:PutObject', 's3:AbortMultipartUpload'];

export interface BucketPlace {
  readonly bucket: string;
  /** Without slashes at its ends; may be ''. */
  readonly prefix: string;
}

/** `s3://bucket/some/prefix`; undefined for anything else. */
export function parseS3Url(url: string): BucketPlace | undefined {
  const match = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(url);
  return match?.[1] ? { bucket: match[1], prefix: (match[2] ?? '').replaceAll(/^\/+|\/+$/g, '') } : undefined;
}

/** A prefix of a bucket. An object appears only once it is whole; large ones go up in parts of 8 MiB. */
export function s3Destination(client: S3Client, { bucket, prefix }: BucketPlace): Destination {
  const location = `s3://${bucket}/${prefix}`;
  return {
    location,
    async write(file) {
      const key = prefix === '' ? file.name : `${prefix}/${file.name}`;
      try {
        return await upload(client, bucket, key, file);
      } catch (thrown) {
        throw s3Fault(thrown, `s3://${bucket}/${key}`);
      }
    },
  };
}

async function upload(client: S3Client, Bucket: string, Key: string, { pieces, type }: OutFile): Promise<number> {
  const about = { Bucket, Key };
  let held: Uint8Array[] = [];
  let size = 0;
  let bytes = 0;
  let uploadId: string | undefined;
  const parts: { PartNumber: number; ETag: string | undefined }[] = [];
  const take = (): Buffer => {
    const content = Buffer.concat(held);
    held = [];
    size = 0;
    return content;
  };
  const sendPart = async () => {
    uploadId ??= (await client.send(new CreateMultipartUploadCommand({ ...about, ContentType: type }))).UploadId;
    const PartNumber = parts.length + 1;
    const { ETag } = await client.send(
      new UploadPartCommand({ ...about, UploadId: uploadId, PartNumber, Body: take() }),
    );
    parts.push({ PartNumber, ETag });
  };
  try {
    for await (const piece of pieces) {
      const content = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
      held.push(content);
      size += content.length;
      bytes += content.length;
      if (size >= PART) await sendPart();
    }
    if (uploadId === undefined) {
      await client.send(new PutObjectCommand({ ...about, ContentType: type, Body: take() }));
      return bytes;
    }
    if (size > 0) await sendPart();
    await client.send(
      new CompleteMultipartUploadCommand({ ...about, UploadId: uploadId, MultipartUpload: { Parts: parts } }),
    );
    return bytes;
  } catch (thrown) {
    if (uploadId !== undefined) {
      await client.send(new AbortMultipartUploadCommand({ ...about, UploadId: uploadId })).catch(() => undefined);
    }
    throw thrown;
  }
}

function s3Fault(thrown: unknown, where: string): Fault {
  if (thrown instanceof Fault) return thrown;
  const { state, code, detail } = classifyAwsError(thrown);
  const mend =
    code === 'NoSuchBucket'
      ? 'make the bucket first, or correct its name'
      : 'allow `s3:PutObject` on it, and check the region with `--region`';
  return new Fault(state === 'denied' ? 'denied' : 'unavailable', `${where} cannot be written: ${code}: ${detail}`, {
    mend,
    cause: thrown,
  });
}
