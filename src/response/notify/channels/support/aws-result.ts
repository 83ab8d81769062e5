import type { SendResult } from '../../channel.ts';

/** What an error of the AWS SDK means for a message: AWS said no, or it may be better later. */
export async function judgeAwsError(thrown: unknown): Promise<SendResult> {
  const { classifyAwsError } = await import('#platform/aws');
  const { code, retryable, state } = classifyAwsError(thrown);
  return retryable || (state === 'failed' && /^(Http5|Error$|Aborted)/.test(code))
    ? { state: 'retry', error: code }
    : { state: 'refused', error: code };
}
