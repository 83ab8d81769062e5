import { isJson } from '#kernel';
import { XMLParser } from 'fast-xml-parser';
import { cycloneDxDocument, cycloneDxVulnerability } from './cyclonedx-xml.ts';
import { wholeDocument } from './json-records.ts';
import type { RawItem, RecordStream } from './record.ts';

/** Elements that may repeat: always lists, so that one of them looks like several. */
const LISTS = new Set([
  'component',
  'vulnerability',
  'rating',
  'target',
  'reference',
  'recommendation',
  'property',
  'tool',
]);

/**
 * Entities of the document's own are refused with its DOCTYPE before anything is parsed: only the five of XML itself
 * are ever replaced. https://owasp.org/www-community/vulnerabilities/XML_External_Entity_(XXE)_Processing (read 2026-11-26)
 */
const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true,
  htmlEntities: false,
  isArray: (name) => LISTS.has(name),
});

/** Reads a CycloneDX document in XML: each vulnerability as the text it stands as, and as CycloneDX's JSON. */
export function readXmlRecords(chunks: AsyncIterable<Buffer>): RecordStream {
  let known = false;
  return { items: ofXml(chunks, () => (known = true)), isKnown: () => known };
}

async function* ofXml(chunks: AsyncIterable<Buffer>, onKnown: () => void): AsyncGenerator<readonly RawItem[]> {
  const text = (await wholeDocument(chunks)).toString('utf8');
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    yield [{ offset: 0, problem: 'the document declares entities (DOCTYPE), which are not read' }];
    return;
  }
  const parsed = parse(text);
  const bom = isJson(parsed) ? parsed['bom'] : undefined;
  if (!isJson(bom)) {
    yield [{ offset: 0, problem: parsed === undefined ? 'the document is no XML' : 'the document is no CycloneDX' }];
    return;
  }
  onKnown();
  const document = cycloneDxDocument(bom);
  yield elementsOf(text, 'vulnerability').map(({ offset, source }) => {
    const element = source && parse(source);
    const value = isJson(element) ? cycloneDxVulnerability(listed(element['vulnerability'])) : undefined;
    if (!source || value === undefined) return { offset, problem: 'the element is cut off' };
    return { value, bytes: Buffer.from(source, 'utf8'), offset, place: 'vulnerabilities', document };
  });
}

function listed(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function parse(text: string): unknown {
  try {
    return PARSER.parse(text);
  } catch {
    return undefined;
  }
}

/** The elements of a name in the text, as they stand there; comments and CDATA hold none. One pass, no nesting. */
function elementsOf(text: string, name: string): { readonly offset: number; readonly source: string | undefined }[] {
  const found: { offset: number; source: string | undefined }[] = [];
  let start = -1;
  let index = text.indexOf('<');
  while (index >= 0) {
    const skipped = ['<!--', '<![CDATA['].findIndex((opening) => text.startsWith(opening, index));
    if (skipped >= 0) {
      const end = text.indexOf(skipped === 0 ? '-->' : ']]>', index);
      if (end < 0) break;
      index = text.indexOf('<', end);
      continue;
    }
    const end = text.indexOf('>', index);
    if (end < 0) break;
    const [, closing, tag] = /^<(\/?)(?:[\w.-]+:)?([\w.-]+)/.exec(text.slice(index, Math.min(end, index + 200))) ?? [];
    if (tag === name) {
      const isEmpty = text[end - 1] === '/';
      if (closing === '' && start < 0) start = index;
      if (start >= 0 && (closing === '/' || isEmpty)) {
        found.push({ offset: start, source: text.slice(start, end + 1) });
        start = -1;
      }
    }
    index = text.indexOf('<', end);
  }
  if (start >= 0) found.push({ offset: start, source: undefined });
  return found;
}
