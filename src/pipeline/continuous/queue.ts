import { DeleteMessageCommand, type Message, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { Fault, toFault } from '#kernel';
import type { AwsAccess } from '#platform/aws';
import type { Clock } from '#platform/runtime';

/** IAM actions of a queue of events; it needs them on that queue alone. */
export const QUEUE_PERMISSIONS: readonly string[] = ['sqs:ReceiveMessage', 'sqs:DeleteMessage'];

export interface QueueInit {
  readonly aws: AwsAccess;
  /** `https://sqs.<region>.amazonaws.com/<account>/<name>` */
  readonly url: string;
  readonly clock: Clock;
  /** Takes one event as text. Fault `bad-input` for one that nobody can ever take; others are tried again. */
  readonly take: (event: string) => Promise<unknown>;
  /** A message that could not be taken, by its id, or a queue that did not answer. */
  readonly onProblem: (problem: { readonly code: string; readonly message: string }) => void;
}

/** Seconds a question waits for messages: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-short-and-long-polling.html (read 2026-11-26) */
const WAIT_SECONDS = 20;
const MOST_MESSAGES = 10;
const MAX_BACKOFF_MS = 5 * 60_000;

/** Takes events out of a queue until the signal: each is deleted when it was taken, or named when nobody can take it. */
export async function pollQueue(init: QueueInit, signal: AbortSignal): Promise<void> {
  const { clock, onProblem } = init;
  let failures = 0;
  while (!signal.aborted) {
    try {
      await pollOnce(init, signal);
      failures = 0;
    } catch (thrown) {
      if (signal.aborted) return;
      const { code, message } = toFault(thrown);
      onProblem({ code, message });
      failures += 1;
      await clock.sleep(Math.min(MAX_BACKOFF_MS, 1_000 * 2 ** failures), signal).catch(() => undefined);
    }
  }
}

/** One question to the queue; answers how many messages were taken. */
export async function pollOnce(init: QueueInit, signal: AbortSignal): Promise<number> {
  const { aws, url } = init;
  const home = await aws.home();
  const client = aws.client(SQSClient, home.accountId, regionOf(url));
  const command = new ReceiveMessageCommand({
    QueueUrl: url,
    WaitTimeSeconds: WAIT_SECONDS,
    MaxNumberOfMessages: MOST_MESSAGES,
  });
  const { Messages = [] } = await client.send(command, { abortSignal: signal });
  let taken = 0;
  for (const message of Messages) {
    if (!(await isOver(init, message))) continue;
    await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message.ReceiptHandle }));
    taken += 1;
  }
  return taken;
}

/** Whether a message needs no second try. */
async function isOver({ take, onProblem }: QueueInit, { MessageId = '', Body = '' }: Message): Promise<boolean> {
  try {
    await take(Body);
    return true;
  } catch (thrown) {
    const { code, message } = toFault(thrown);
    onProblem({ code, message: `message ${MessageId} of the queue: ${message}` });
    return code === 'bad-input';
  }
}

/** The region stands in the address of the queue. Fault `usage` for another address. */
export function regionOf(url: string): string {
  const region = /^https?:\/\/(?:sqs\.)?([a-z]{2}(?:-[a-z]+)+-\d)\.|^https?:\/\/[^/]+\/\d{12}\//.exec(url);
  if (region !== null) return region[1] ?? 'global';
  throw new Fault('usage', `\`${url.slice(0, 200)}\` is no address of a queue`, {
    mend: 'give the URL of the queue as SQS shows it: `https://sqs.<region>.amazonaws.com/<account>/<name>`',
  });
}
