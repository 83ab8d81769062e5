interface Line {
  readonly path: string;
  readonly text: string;
}

/** JSON with two spaces per level; the lines of one field (a JSON pointer into the item or into its configuration) are marked. */
export function JsonView({ value, field, label }: { value: unknown; field: string; label: string }) {
  const lines = [...linesOf(value, '', '', '')];
  const isMarked = (path: string) =>
    field !== '' && (path === field || path === `/configuration${field}` || path.startsWith(`${field}/`));
  return (
    <section className="code" aria-label={label}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: the keyboard must reach what the mouse can */}
      <pre className="json code" tabIndex={0}>
        {lines.map((line, index) => (
          <span key={index}>
            {isMarked(line.path) ? <mark>{line.text}</mark> : line.text}
            {'\n'}
          </span>
        ))}
      </pre>
    </section>
  );
}

function* linesOf(value: unknown, path: string, indent: string, name: string, comma = ''): Generator<Line> {
  const head = `${indent}${name}`;
  if (typeof value !== 'object' || value === null) {
    yield { path, text: `${head}${JSON.stringify(value) ?? 'null'}${comma}` };
    return;
  }
  const isList = Array.isArray(value);
  const members = Object.entries(value);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (members.length === 0) {
    yield { path, text: `${head}${open}${close}${comma}` };
    return;
  }
  yield { path, text: `${head}${open}` };
  for (const [index, [key, member]] of members.entries()) {
    const below = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    yield* linesOf(
      member,
      below,
      `${indent}  `,
      isList ? '' : `${JSON.stringify(key)}: `,
      index < members.length - 1 ? ',' : '',
    );
  }
  yield { path, text: `${indent}${close}${comma}` };
}
