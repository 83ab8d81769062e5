export interface Target {
  readonly path: string;
  /** Behind the first `?`; undefined when there is none. */
  readonly query: string | undefined;
  /** Behind the first `#`; clients seldom send it. */
  readonly fragment: string | undefined;
}

/** The parts of a request target; of an absolute one (`http://host/path`) what follows the authority. */
export function splitTarget(target: string): Target {
  const hash = target.indexOf('#');
  const fragment = hash < 0 ? undefined : target.slice(hash + 1);
  const rest = hash < 0 ? target : target.slice(0, hash);
  const mark = rest.indexOf('?');
  const query = mark < 0 ? undefined : rest.slice(mark + 1);
  return { path: pathOf(mark < 0 ? rest : rest.slice(0, mark)), query, fragment };
}

function pathOf(text: string): string {
  if (text.startsWith('/')) return text;
  const authority = /^[a-z][a-z0-9+.-]{0,15}:\/\//i.exec(text)?.[0].length;
  if (authority === undefined) return text;
  const slash = text.indexOf('/', authority);
  return slash < 0 ? '/' : text.slice(slash);
}
