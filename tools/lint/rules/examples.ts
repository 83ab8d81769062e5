import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseDocument } from 'yaml';
import { type Fence, pagesOf, splitPage } from '../markdown.ts';
import type { Rule, Violation } from '../rule.ts';

/** Files a person writes, by name: their examples are held to the generated schema. */
const SCHEMAS: Readonly<Record<string, string>> = {
  'yagura.yaml': 'docs/reference/yagura.schema.json',
  'policy.yaml': 'docs/reference/policy.schema.json',
};

/** Every example of a file a person writes is valid: a block titled, or beginning with a comment, `policy.yaml`. */
export const examples: Rule = {
  id: 'docs/examples',
  mend: 'mend the example: it does not match the schema in docs/reference',
  examine(project) {
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);
    const validators = Object.entries(SCHEMAS)
      .filter(([, path]) => project.paths.includes(path))
      .map(([name, path]) => [name, ajv.compile(JSON.parse(project.text(path)))] as const);
    const violations: Violation[] = [];
    let examined = 0;
    for (const path of pagesOf(project)) {
      for (const fence of splitPage(project.text(path)).fences) {
        const validate = validators.find(([name]) => isExampleOf(fence, name))?.[1];
        if (!validate) continue;
        examined += 1;
        const problem = problemOf(fence.text, validate);
        if (problem) violations.push({ path, line: fence.line, message: problem });
      }
    }
    return { examined, violations };
  },
};

function isExampleOf({ language, title, text }: Fence, name: string): boolean {
  if (!['yaml', 'yml', 'json', 'jsonc'].includes(language)) return false;
  const first = text.split('\n')[0] ?? '';
  return title.includes(name) || (/^\s*(#|\/\/)/.test(first) && first.includes(name));
}

function problemOf(text: string, validate: ReturnType<Ajv2020['compile']>): string | undefined {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) return error.message.split('\n')[0];
  if (validate(document.toJS())) return undefined;
  return (validate.errors ?? [])
    .map(({ instancePath, message, params }) => `${instancePath || 'the file'} ${message} ${JSON.stringify(params)}`)
    .join('; ');
}
