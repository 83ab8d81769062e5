import type { SourceProblem } from '../contract.ts';

/** An element as it stands in the text, or why it cannot be had. */
export type Element = { readonly name: string; readonly text: string } | SourceProblem;

/**
 * Cuts the elements of a name out of XML text; memory holds one of them. The name neither nests nor stands in comments
 * of the lists that are read this way. Entities that the document declares are refused before anything is replaced.
 */
export async function* cutElements(
  chunks: AsyncIterable<Buffer>,
  name: string,
  maxBytes: number,
): AsyncGenerator<Element> {
  const decoder = new TextDecoder();
  const [begin, end] = [new RegExp(`<${name}(?=[\\s>])`), `</${name}>`];
  let text = '';
  let found = 0;
  let isSkipping = false;
  for await (const chunk of chunks) {
    text += decoder.decode(chunk, { stream: true });
    while (true) {
      if (isSkipping) {
        const stop = text.indexOf(end);
        if (stop < 0) {
          text = text.slice(-end.length);
          break;
        }
        text = text.slice(stop + end.length);
        isSkipping = false;
      }
      const start = text.search(begin);
      if (/<!(?:DOCTYPE|ENTITY)/i.test(start < 0 ? text : text.slice(0, start))) {
        yield { code: 'declares-entities', detail: 'the document declares entities (DOCTYPE), which are not read' };
        return;
      }
      if (start < 0) {
        text = text.slice(-(name.length + 12));
        break;
      }
      const stop = text.indexOf(end, start);
      if (stop >= 0) {
        found += 1;
        yield { name, text: text.slice(start, stop + end.length) };
        text = text.slice(stop + end.length);
        continue;
      }
      text = text.slice(start);
      if (text.length > maxBytes) {
        yield { code: 'too-large', detail: `an element \`${name}\` of more than ${maxBytes} bytes` };
        isSkipping = true;
        continue;
      }
      break;
    }
  }
  if (isSkipping || begin.test(text)) yield { code: 'cut-off', detail: `the file ends within an element \`${name}\`` };
  else if (found === 0) yield { code: 'no-elements', detail: `the file holds no element \`${name}\`` };
}
