import type { PackageUrl, PurlFault } from './package-url.ts';

type Spelling = (text: string, url: PackageUrl) => string;

interface TypeRules {
  readonly namespace?: Spelling;
  readonly name?: Spelling;
  readonly version?: Spelling;
  /** What a package URL of the type must or must not have. */
  readonly wants?: (url: PackageUrl) => PurlFault | undefined;
  /** Slashes after the namespace's one segment belong to the name. */
  readonly hasPathAsName?: true;
}

const lower: Spelling = (text) => text.toLowerCase();
const LOWER: TypeRules = { namespace: lower, name: lower };

/**
 * How types differ from the common rules. Names of Go modules and of old npm packages keep their case, against the
 * type's definition: their ecosystems tell them apart by it, and so do advisories.
 * https://github.com/package-url/purl-spec/tree/main/types (read 2026-11-26)
 */
const TYPES: ReadonlyMap<string, TypeRules> = new Map<string, TypeRules>([
  ...['alpm', 'apk', 'bitbucket', 'brew', 'composer', 'deb', 'github', 'hex', 'luarocks'].map(
    (type) => [type, LOWER] as const,
  ),
  ['bitnami', { name: lower }],
  ['chrome-extension', { wants: chromeExtension }],
  ['cpan', { wants: ({ name }) => (name.includes('::') ? 'name' : undefined) }],
  ['git', { ...LOWER, hasPathAsName: true }],
  ['huggingface', { version: lower }],
  ['julia', { wants: ({ qualifiers }) => (qualifiers.has('uuid') ? undefined : 'qualifiers') }],
  ['mlflow', { name: (name, url) => (isDatabricks(url) ? name.toLowerCase() : name) }],
  ['oci', { name: lower }],
  ['otp', { name: lower, wants: withoutNamespace }],
  ['pub', { name: lower }],
  ['pypi', { name: (name) => name.toLowerCase().replace(/[-_.]+/g, '-') }],
  ['qpkg', { namespace: lower }],
  ['rpm', { namespace: lower }],
  ['swift', { wants: withNamespace }],
  ['vcpkg', { wants: withoutNamespace }],
  ['vscode-extension', { ...LOWER, wants: withNamespace }],
]);

export function hasPathAsName(type: string): boolean {
  return TYPES.get(type)?.hasPathAsName === true;
}

/** The same package as its type spells it, or what is wrong with it. */
export function bySpelling(url: PackageUrl): PackageUrl | PurlFault {
  const { namespace, name, version, wants } = TYPES.get(url.type) ?? {};
  const fault = wants?.(url);
  if (fault !== undefined) return fault;
  return {
    ...url,
    name: name?.(url.name, url) ?? url.name,
    ...(url.namespace === undefined ? {} : { namespace: namespace?.(url.namespace, url) ?? url.namespace }),
    ...(url.version === undefined ? {} : { version: version?.(url.version, url) ?? url.version }),
  };
}

function withNamespace({ namespace }: PackageUrl): PurlFault | undefined {
  return namespace === undefined ? 'namespace' : undefined;
}

function withoutNamespace({ namespace }: PackageUrl): PurlFault | undefined {
  return namespace === undefined ? undefined : 'namespace';
}

function chromeExtension({ name, version }: PackageUrl): PurlFault | undefined {
  if (!/^[a-p]{32}$/.test(name)) return 'name';
  return version === undefined || /^\d+(?:\.\d+){0,3}$/.test(version) ? undefined : 'version';
}

function isDatabricks({ qualifiers }: PackageUrl): boolean {
  return qualifiers.get('repository_url')?.includes('azuredatabricks.net') ?? false;
}
