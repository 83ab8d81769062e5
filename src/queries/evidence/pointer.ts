import { Fault } from '#kernel';

/** A pointer of evidence `kind: snapshot`, taken apart. */
export interface EvidencePointer {
  readonly resourceType: string;
  readonly accountId: string;
  readonly region: string;
  readonly resourceId: string;
  /** Behind `#`: a JSON pointer, or `<user>/<column>` of a credential report; '' when there is none. */
  readonly field: string;
}

/** Reads `<resourceType>/<accountId>/<region>/<resourceId>#<field>`; the resource id may hold slashes. Fault `bad-input`. */
export function parsePointer(text: string): EvidencePointer {
  const match = /^([A-Za-z0-9:]+)\/([^/#]+)\/([^/#]+)\/([^#]+)(?:#(.*))?$/s.exec(text);
  if (!match) {
    throw new Fault('bad-input', `\`${text.slice(0, 80)}\` is no pointer into a snapshot`, {
      mend: 'write it as <resourceType>/<accountId>/<region>/<resourceId>#<field>',
    });
  }
  const [, resourceType = '', accountId = '', region = '', resourceId = '', field = ''] = match;
  return { resourceType, accountId, region, resourceId, field };
}

/** The value a JSON pointer (RFC 6901) names; undefined when nothing is there. */
export function valueAt(root: unknown, pointer: string): unknown {
  if (pointer === '') return root;
  if (!pointer.startsWith('/')) return undefined;
  let at: unknown = root;
  for (const part of pointer.slice(1).split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  return at;
}
