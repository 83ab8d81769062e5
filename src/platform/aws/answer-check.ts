import { addAbortSignal, Readable } from 'node:stream';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Clock } from '#platform/runtime';

/** What a client needs of a handler: the SDK's own, or a double in tests. */
export type AwsRequestHandler = Pick<NodeHttpHandler, 'handle' | 'metadata' | 'destroy'>;

type HandleArguments = Parameters<NodeHttpHandler['handle']>;
type HandleAnswer = Awaited<ReturnType<NodeHttpHandler['handle']>>;

/** Answers of list calls are pages: nothing AWS sends for them comes near this many bytes. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/**
 * Names of the outermost elements that AWS's XML protocols send; S3 and CloudFront name them after what they hold.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html (read 2026-11-26)
 * https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListDistributions.html (read 2026-11-26)
 */
const ROOTS =
  /(Response|Result|Configuration|Status)$|^(AccessControlPolicy|OwnershipControls|Tagging|LocationConstraint|DistributionList|DistributionConfig|VpcOriginList|VpcOrigin|OriginAccessControlList|Tags)$/;

/**
 * Reads each answer to its end and looks at its outside before the SDK parses it. The SDK reads an empty
 * body and a proxy's HTML page with status 200 as an answer without members: an empty list that nobody sent.
 */
export function checkedHandler(
  inner: AwsRequestHandler,
  clock: Clock,
  onSkew: (ms: number) => void,
): AwsRequestHandler {
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    destroy: () => inner.destroy(),
    async handle(request: HandleArguments[0], options?: HandleArguments[1]): Promise<HandleAnswer> {
      const { response } = await inner.handle(request, options);
      const serverTime = Date.parse(response.headers.date ?? '');
      if (!Number.isNaN(serverTime)) onSkew(serverTime - Date.parse(clock.now()));
      const body = await readBody(response.body, options?.abortSignal, response.statusCode);
      const fault = isBare(request.method, response, body) ? undefined : faultOf(body, response.statusCode);
      if (fault !== undefined) throw unreadable(fault, response.statusCode);
      response.body = body;
      return { response };
    },
  };
}

/** S3 answers a write with headers alone, and anything that is removed with 204: there is nothing to misread. */
function isBare(method: string, { statusCode, headers }: HandleAnswer['response'], body: Uint8Array): boolean {
  return body.length === 0 && (statusCode === 204 || (method === 'PUT' && headers['etag'] !== undefined));
}

async function readBody(body: unknown, signal: unknown, status: number): Promise<Uint8Array> {
  if (body === undefined || body instanceof Uint8Array) return body ?? new Uint8Array();
  if (!(body instanceof Readable)) throw unreadable('the body is of no known type', status);
  if (signal instanceof AbortSignal) addAbortSignal(signal, body);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
      size += bytes.byteLength;
      if (size > MAX_ANSWER_BYTES) break;
      chunks.push(bytes);
    }
  } catch (error) {
    if (signal instanceof AbortSignal && signal.aborted) throw error;
    throw unreadable('the answer broke off', status, error);
  }
  if (size > MAX_ANSWER_BYTES) throw unreadable(`the answer is larger than ${MAX_ANSWER_BYTES} bytes`, status);
  return Buffer.concat(chunks);
}

/** Says what is wrong with the outside of a body; undefined when it may be parsed. */
function faultOf(body: Uint8Array, status: number): string | undefined {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const head = text.toString('latin1', 0, 512).trimStart();
  const tail = text.toString('latin1', Math.max(0, text.length - 512)).trimEnd();
  if (/^<!doctype html|^<html/i.test(head)) return 'an HTML page came instead of an answer';
  if (status >= 300) return undefined;
  if (head === '') return 'the answer is empty';
  if (head.startsWith('{')) return tail.endsWith('}') ? undefined : 'the JSON answer is cut off';
  if (!head.startsWith('<')) return 'the answer is neither XML nor JSON';
  const root = /^(?:<\?[^>]*\?>\s*)?<([\w:.-]+)/.exec(head)?.[1];
  if (root === undefined || !ROOTS.test(root)) return 'the XML answer is of another kind';
  return tail.endsWith(`</${root}>`) || tail.endsWith('/>') ? undefined : 'the XML answer is cut off';
}

/** A gateway's page or a broken line may well be better the next time: `$retryable` lets the SDK try again. */
function unreadable(what: string, status: number, cause?: unknown): Error {
  return Object.assign(new Error(`${what} (HTTP status ${status})`, cause === undefined ? {} : { cause }), {
    name: 'UnreadableAnswer',
    $metadata: { httpStatusCode: status },
    ...(status < 300 || status >= 500 ? { $retryable: {} } : {}),
  });
}
