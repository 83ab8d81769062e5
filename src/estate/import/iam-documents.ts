import type { Kind } from '../model/index.ts';
import { isMembers, type Members } from './members.ts';

const DOCUMENTS = new Set(['PolicyDocument', 'AssumeRolePolicyDocument', 'Document']);

/**
 * The CLI prints IAM policy documents as JSON where the SDK answers them as percent-encoded text:
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyDetail.html (read 2026-11-23).
 * They are put back, so that an import and a scan of the same account hold the same configuration.
 */
export function asSdkAnswers(kind: Kind, configuration: Members): Members {
  return kind.startsWith('AWS::IAM::') ? (encodeDocuments(configuration) as Members) : configuration;
}

function encodeDocuments(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(encodeDocuments);
  if (!isMembers(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      DOCUMENTS.has(name) && isMembers(member) ? encodeURIComponent(JSON.stringify(member)) : encodeDocuments(member),
    ]),
  );
}
