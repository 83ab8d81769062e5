import { isJson, type Json } from '#kernel';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Gathering } from './gathering.ts';
import { textOf } from './members.ts';

/** Entities that a document declares stay as they are written; values stay text, so that `1.10` stays `1.10`. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseAttributeValue: false,
  parseTagValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  removeNSPrefix: true,
  tagValueProcessor: (_name, value) => unescaped(value),
  attributeValueProcessor: (_name, value) => unescaped(value),
});

/** The five entities of XML itself, none of which can grow. */
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescaped(value: string): string {
  return value.replaceAll(/&(lt|gt|quot|apos|amp);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

/**
 * An XML document as objects, attributes with an `@` before their names. One that is not well formed is read as far as
 * the parser goes, with a problem; undefined when it does not go anywhere.
 */
export function xmlOf(content: Uint8Array, gather: Gathering): Json | undefined {
  const text = textOf(content);
  const verdict = gather.attempt('the XML', () => XMLValidator.validate(text));
  if (typeof verdict === 'object') gather.problem('damaged', `the XML is not well formed: ${verdict.err.msg}`);
  const document = gather.attempt('the XML', (): unknown => parser.parse(text));
  return isJson(document) ? document : undefined;
}

/** The elements of a name: the parser gives a list only where there are several. */
export function elements(value: unknown): readonly unknown[] {
  return value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value];
}
