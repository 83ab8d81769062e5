import { at, isJson } from '#kernel';
import { firstText, listAt, textAt } from '../support/members.ts';

export interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
}

/** Components below components that are followed. */
const MAX_DEPTH = 8;

const byDocument = new WeakMap<object, ReadonlyMap<string, Component>>();

/** The components of a document by `bom-ref` and by purl; read once per document. */
export function componentsOf(document: unknown): ReadonlyMap<string, Component> {
  if (!isJson(document)) return new Map();
  const known = byDocument.get(document);
  if (known) return known;
  const found = new Map<string, Component>();
  collect(at(document, 'components'), found, 0);
  collect([at(document, 'metadata', 'component')], found, 0);
  byDocument.set(document, found);
  return found;
}

function collect(list: unknown, into: Map<string, Component>, depth: number): void {
  if (!Array.isArray(list) || depth > MAX_DEPTH) return;
  for (const one of list) {
    if (!isJson(one)) continue;
    const component = toComponent(one);
    for (const key of [textAt(one, 'bom-ref'), component.purl])
      if (key !== '' && !into.has(key)) into.set(key, component);
    collect(at(one, 'components'), into, depth + 1);
  }
}

function toComponent(one: unknown): Component {
  const purl = textAt(one, 'purl');
  const parsed = fromPurl(purl);
  const group = textAt(one, 'group');
  const name = textAt(one, 'name');
  const separator = purl.startsWith('pkg:maven/') ? ':' : '/';
  return {
    name: firstText(parsed?.name ?? '', group === '' ? name : `${group}${separator}${name}`),
    version: firstText(parsed?.version ?? '', textAt(one, 'version')),
    purl,
  };
}

/**
 * Name and version of a package URL as scanners of AWS write them: distributions' packages without the distribution,
 * Maven's with a colon. https://github.com/package-url/purl-spec (read 2026-11-26)
 */
export function fromPurl(purl: string): { readonly name: string; readonly version: string } | undefined {
  const [, type = '', path = '', version = '', qualifiers = ''] =
    /^pkg:([\w.+-]+)\/([^@?#]+)(?:@([^?#]*))?(?:\?([^#]*))?/.exec(purl.replace('%40', '@')) ??
    /^pkg:([\w.+-]+)\/(@[^@?#]+)(?:@([^?#]*))?(?:\?([^#]*))?/.exec(purl.replace('%40', '@')) ??
    [];
  if (type === '') return undefined;
  const parts = path.split('/').map(decode);
  const isSystem = /^(deb|rpm|apk|alpm)$/.test(type);
  const name = isSystem ? (parts.at(-1) ?? '') : parts.join(type === 'maven' ? ':' : '/');
  const epoch = /(?:^|&)epoch=(\d+)/.exec(qualifiers)?.[1];
  const installed = decode(version);
  return { name, version: epoch && epoch !== '0' && !installed.includes(':') ? `${epoch}:${installed}` : installed };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the document is about: an image by its ARN when it lies in ECR, else its purl or its name. */
export function subjectOf(
  document: unknown,
  file: string,
): { readonly id: string; readonly type: string; readonly name: string } {
  const subject = at(document, 'metadata', 'component');
  const purl = textAt(subject, 'purl');
  // The serial number is new in every run: the name of the file is not.
  const name = firstText(textAt(subject, 'name'), file, 'unnamed');
  const image = ecrArn(purl, name, listAt(subject, 'properties'));
  if (image) return { id: image, type: 'AWS::ECR::Image', name };
  const type = textAt(subject, 'type');
  return {
    id: firstText(purl, name),
    type: type === '' ? 'Component' : type.slice(0, 1).toUpperCase() + type.slice(1),
    name,
  };
}

function ecrArn(purl: string, name: string, properties: readonly unknown[]): string | undefined {
  const digests = properties
    .filter((one) => textAt(one, 'name').endsWith('RepoDigest'))
    .map((one) => textAt(one, 'value'));
  const texts = [decode(purl), name, ...digests];
  const registry = /(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com(\.cn)?\/([\w./-]+)/;
  const place = texts.map((text) => registry.exec(text)).find((match) => match !== null);
  const digest = texts.map((text) => /sha256:[0-9a-f]{64}/.exec(text)?.[0]).find((match) => match !== undefined);
  if (!place || !digest) return undefined;
  const [, account, region, china, repository = ''] = place;
  return `arn:aws${china ? '-cn' : ''}:ecr:${region}:${account}:repository/${repository}/${digest}`;
}
