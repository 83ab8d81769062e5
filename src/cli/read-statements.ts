import { readCycloneDxVex, readOpenVex, type VexReading, type VexStatement } from '#queries';
import { Fault } from '#kernel';
import { readBounded } from '#platform/files';
import type { CommandContext } from './command.ts';
import { say } from './output/lines.ts';
import { VULNERABILITY_TEXTS as TEXTS } from './texts/vulnerabilities.ts';

/** More than any file of statements that a person would review. */
const MAX_BYTES = 64 * 1024 * 1024;

/** The statements of a VEX file; what of it cannot be read is said on standard error. Faults: `bad-input`, those of reading. */
export async function readStatements(
  context: CommandContext,
  path: string | undefined,
): Promise<readonly VexStatement[]> {
  if (path === undefined) return [];
  const text = Buffer.from(await readBounded(path, MAX_BYTES)).toString('utf8');
  const reading = [readOpenVex, readCycloneDxVex].map((read) => read(text)).find(isDocument);
  if (reading === undefined)
    throw new Fault('bad-input', `${path} holds no statements that can be read`, {
      mend: 'give an OpenVEX document, or a CycloneDX one whose vulnerabilities have an analysis',
    });
  const left = reading.problems.length + reading.moreProblems;
  if (left > 0) {
    const first = reading.problems[0];
    const example = first === undefined ? '' : `${first.code} ${first.pointer}`;
    context.environment.err(`${say(context, TEXTS.statementsLeft, { count: left, example })}\n`);
  }
  return reading.statements;
}

function isDocument({ problems }: VexReading): boolean {
  return problems.every(({ code }) => code !== 'not-json' && code !== 'not-a-document' && code !== 'too-large');
}
