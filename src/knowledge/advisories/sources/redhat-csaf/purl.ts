/** What a package URL of Red Hat says of a package; `version` with its epoch, when that is not 0. */
export interface RedHatPackage {
  readonly name: string;
  readonly names: 'binary' | 'source';
  readonly version?: string;
  readonly module?: string;
  /** Nothing: every one, or none is told. */
  readonly architecture?: string;
}

/** A module of packages as a whole: `nodejs:20`. */
export interface RedHatModule {
  readonly module: string;
}

const LONGEST = 2048;
const NAME = /^[\w.+-]{1,300}$/;
const VERSION = /^[\w.+~^-]{1,200}$/;
const STREAM = /^([\w.+-]{1,100}:[\w.+-]{1,100})(?::|$)/;

/**
 * `pkg:rpm/redhat/kernel@5.14.0-427.el9?arch=src&epoch=1&rpmmod=nodejs:20:…`, and the older ways to write modules:
 * `pkg:rpmmod/redhat/ruby@3.3:8100020240906074654:489197e6` for a whole one, `pkg:rpmmod/redhat/postgresql:15/postgresql`
 * for the source package of one. https://redhatproductsecurity.github.io/security-data-guidelines/purl/ (read 2026-11-26)
 */
export function readPurl(purl: string): RedHatPackage | RedHatModule | undefined {
  if (purl.length > LONGEST) return undefined;
  const [, type, path = '', version = '', query = ''] =
    /^pkg:(rpm|rpmmod)\/redhat\/([^@?#]+)(?:@([^?#]*))?(?:\?([^#]*))?/.exec(purl) ?? [];
  if (type === undefined) return undefined;
  const [name, said] = [decoded(path), decoded(version)];
  if (type === 'rpmmod') {
    return name.includes('/') ? componentOf(name) : streamOf(`${name}:${said}`);
  }
  const qualifiers = new Map(query.split('&').map((pair) => pairOf(pair)));
  const [architecture = '', epoch = ''] = [qualifiers.get('arch'), qualifiers.get('epoch')];
  const [, module] = STREAM.exec(qualifiers.get('rpmmod') ?? '') ?? [];
  if (!NAME.test(name)) return undefined;
  const hasEpoch = /^[1-9]\d{0,8}$/.test(epoch);
  return {
    name,
    names: architecture === 'src' ? 'source' : 'binary',
    ...(VERSION.test(said) && { version: `${hasEpoch ? `${epoch}:` : ''}${said}` }),
    ...(module !== undefined && { module }),
    ...(/^\w{1,40}$/.test(architecture) && !/^(?:src|noarch)$/.test(architecture) && { architecture }),
  };
}

/** `kernel`, and `nodejs:18/nodejs` of a module: how Red Hat names what it builds from, where it gives no package URL. */
export function componentOf(text: string): RedHatPackage | undefined {
  const slash = text.indexOf('/');
  const name = text.slice(slash + 1);
  const module = slash < 0 ? undefined : streamOf(text.slice(0, slash))?.module;
  if (!NAME.test(name) || (slash >= 0 && module === undefined)) return undefined;
  return { name, names: 'source', ...(module !== undefined && { module }) };
}

function streamOf(text: string): RedHatModule | undefined {
  const [, module] = STREAM.exec(text) ?? [];
  return module === undefined ? undefined : { module };
}

function pairOf(pair: string): readonly [string, string] {
  const at = pair.indexOf('=');
  return [pair.slice(0, Math.max(at, 0)), decoded(pair.slice(at + 1))];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
