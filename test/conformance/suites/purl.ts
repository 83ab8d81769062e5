import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPurl, canonicalPurl, type PackageUrl, parsePurl, type RefusedPurl } from '#estate/model';
import type { Case, Suite } from '../suite.ts';

/** A package URL as the files write its parts. */
interface Parts {
  readonly type: string | null;
  readonly namespace: string | null;
  readonly name: string | null;
  readonly version: string | null;
  readonly qualifiers: Readonly<Record<string, string>> | null;
  readonly subpath: string | null;
}

interface Statement {
  readonly test_type: 'parse' | 'build' | 'validate';
  readonly input: string | Parts;
  readonly expected_output?: string | Parts | null;
  readonly expected_failure: boolean;
}

/** Statements of the specification and of each type: what a text means, how parts are written, what is refused. */
export const suite: Suite = {
  id: 'purl',
  title: "Package URLs against the specification's own cases: parsed, built, brought to canonical form, refused",
  data: 'purl',
  async *run(folder) {
    const tests = join(folder, 'tests');
    const files = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
    for (const path of files.toSorted()) {
      const name = path.replace(/-test\.json$/, '');
      const file = JSON.parse(readFileSync(join(tests, path), 'utf8')) as { readonly tests: readonly Statement[] };
      for (const [index, statement] of file.tests.entries()) yield judge(`${name}:${index + 1}`, statement);
    }
  },
};

function judge(id: string, statement: Statement): Case {
  const { test_type: kind, expected_failure: isRefusal, expected_output: output } = statement;
  const came = answer(statement);
  const isRefused = typeof came === 'object' && 'refused' in came;
  const matched = isRefusal ? isRefused : !isRefused && same(came, output);
  const wanted = isRefusal ? 'to be refused' : JSON.stringify(output);
  return {
    id,
    group: isRefusal ? `${kind}, refused` : kind,
    matched,
    ...(matched ? {} : { detail: `${JSON.stringify(statement.input)}: wanted ${wanted}, got ${JSON.stringify(came)}` }),
  };
}

function answer({ test_type: kind, input }: Statement): string | Parts | RefusedPurl {
  if (typeof input !== 'string') {
    const { type, namespace, name, version, qualifiers, subpath } = input;
    return buildPurl({
      type: type ?? '',
      name: name ?? '',
      namespace: namespace ?? '',
      version: version ?? '',
      qualifiers: Object.entries(qualifiers ?? {}),
      subpath: subpath ?? '',
    });
  }
  if (kind === 'validate') return canonicalPurl(input);
  const url = parsePurl(input);
  return 'refused' in url ? url : partsOf(url);
}

function partsOf({ type, namespace, name, version, qualifiers, subpath }: PackageUrl): Parts {
  return {
    type,
    namespace: namespace ?? null,
    name,
    version: version ?? null,
    qualifiers: qualifiers.size === 0 ? null : Object.fromEntries(qualifiers),
    subpath: subpath ?? null,
  };
}

/** The order of members says nothing. */
function same(came: unknown, wanted: unknown): boolean {
  return canonical(came) === canonical(wanted);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
