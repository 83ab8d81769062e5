import {
  type AwsSecurityFinding,
  BatchImportFindingsCommand,
  type SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import { Fault } from '#kernel';
import { classifyAwsError } from '#platform/aws';
import { ASFF_LIMITS } from '../write/asff.ts';

/** What pushing needs beyond reading: it writes into Security Hub, and nowhere else. */
export const PUSH_PERMISSIONS: readonly string[] = ['securityhub:BatchImportFindings'];

/** Refused findings named; the rest is counted. */
const MAX_NAMED = 100;

export interface Pushed {
  readonly taken: number;
  readonly refused: number;
  readonly first: readonly { readonly id: string; readonly why: string }[];
}

/** Writes findings into Security Hub, a hundred a call. What it refuses is named. Faults: `denied`, `unavailable`. */
export async function pushFindings(
  client: SecurityHubClient,
  findings: AsyncIterable<AwsSecurityFinding>,
  onProgress?: (done: number) => void,
): Promise<Pushed> {
  let taken = 0;
  let refused = 0;
  const first: { id: string; why: string }[] = [];
  let batch: AwsSecurityFinding[] = [];
  const refuse = (id: string, why: string) => {
    refused += 1;
    if (first.length < MAX_NAMED) first.push({ id, why });
  };
  const send = async () => {
    if (batch.length === 0) return;
    const Findings = batch;
    batch = [];
    const answer = await client.send(new BatchImportFindingsCommand({ Findings })).catch((thrown: unknown) => {
      throw pushFault(thrown);
    });
    taken += answer.SuccessCount ?? 0;
    for (const { Id, ErrorCode, ErrorMessage } of answer.FailedFindings ?? [])
      refuse(Id ?? '', `${ErrorCode}: ${ErrorMessage}`);
    onProgress?.(taken + refused);
  };
  for await (const finding of findings) {
    if (Buffer.byteLength(JSON.stringify(finding)) > ASFF_LIMITS.findingBytes) {
      refuse(finding.Id ?? '', 'larger than 240 KB');
      continue;
    }
    batch.push(finding);
    if (batch.length === ASFF_LIMITS.batch) await send();
  }
  await send();
  return { taken, refused, first };
}

function pushFault(thrown: unknown): Fault {
  const { state, code, detail } = classifyAwsError(thrown);
  return new Fault(
    state === 'denied' ? 'denied' : 'unavailable',
    `Security Hub does not take findings: ${code}: ${detail}`,
    {
      mend: `switch Security Hub on in this region and allow ${PUSH_PERMISSIONS.join(', ')}`,
      cause: thrown,
    },
  );
}
