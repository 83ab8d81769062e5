import type { z } from 'zod';
import { didYouMean, Fault } from '#kernel';
import { DEFAULT_POLICY } from './defaults.ts';
import { checkMeaning, type MeaningContext } from './meaning.ts';
import type { Policy } from './policy.ts';
import { formatPath, type PolicyProblem } from './problem.ts';
import { PolicyFile, policyJsonSchema } from './schema.ts';
import { readYaml } from './yaml.ts';

/** Problems told at once; the rest is counted. */
const MAX_TOLD = 5;

/**
 * The policy in `text` (YAML) with defaults filled in; the default policy when there is no file.
 * `origin` is the file's name for messages. Throws a Fault `usage` that names line, column and key of each mistake.
 */
export function loadPolicy(text: string | undefined, origin: string, context: MeaningContext): Policy {
  if (text === undefined) return DEFAULT_POLICY;
  const file = readYaml(text, origin);
  const parsed = PolicyFile.safeParse(file.value);
  const problems = parsed.success ? checkMeaning(parsed.data, context) : parsed.error.issues.flatMap(problemsOf);
  if (parsed.success && problems.length === 0) return parsed.data;
  const told = problems.slice(0, MAX_TOLD).map((problem) => {
    const meant = problem.atKey
      ? didYouMean(String(problem.path.at(-1)), keysAt(problem.path.slice(0, -1)))
      : problem.meant;
    const hint = meant === undefined ? '' : ` (did you mean \`${meant}\`?)`;
    const path = problem.path.length === 0 ? 'the file' : `\`${formatPath(problem.path)}\``;
    return `${file.position(problem.path, problem.atKey ?? false)}: ${path} ${problem.message}${hint}`;
  });
  const more = problems.length > MAX_TOLD ? `; and ${problems.length - MAX_TOLD} more` : '';
  throw new Fault('usage', `policy ${origin}: ${told.join('; ')}${more}`, {
    mend: 'correct the policy file; its JSON Schema lists every key',
    details: { problems: told },
  });
}

function problemsOf(issue: z.core.$ZodIssue): PolicyProblem[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code !== 'unrecognized_keys') return [{ path, message: `is wrong: ${issue.message}` }];
  return issue.keys.map((key) => ({ path: [...path, key], atKey: true, message: 'is no key here' }));
}

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
}

/** Keys the schema allows at a path. */
function keysAt(path: readonly (string | number)[]): string[] {
  let node: SchemaNode | undefined = policyJsonSchema();
  for (const step of path) node = typeof step === 'number' ? node?.items : node?.properties?.[step];
  return Object.keys(node?.properties ?? {});
}
