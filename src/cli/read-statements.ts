import { readStatementDocument, STATEMENT_BYTES } from '#knowledge/statements';
import { readBounded } from '#platform/files';
import type { VexStatement } from '#queries';
import type { CommandContext } from './command.ts';
import { say } from './output/lines.ts';
import { VULNERABILITY_TEXTS as TEXTS } from './texts/vulnerabilities.ts';

/** The statements of a VEX file; what of it cannot be read is said on standard error. Faults: `bad-input`, those of reading. */
export async function readStatements(
  context: CommandContext,
  path: string | undefined,
): Promise<readonly VexStatement[]> {
  if (path === undefined) return [];
  const text = Buffer.from(await readBounded(path, STATEMENT_BYTES)).toString('utf8');
  const reading = readStatementDocument(text, path);
  const left = reading.problems.length + reading.moreProblems;
  if (left > 0) {
    const first = reading.problems[0];
    const example = first === undefined ? '' : `${first.code} ${first.pointer}`;
    context.environment.err(`${say(context, TEXTS.statementsLeft, { count: left, example })}\n`);
  }
  return reading.statements;
}
