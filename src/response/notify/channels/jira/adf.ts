import type { Document } from '../support/document.ts';

type Node = Readonly<Record<string, unknown>>;

/** The document in Atlassian's format, whose text nodes know no markup: nothing in a name is read as one. */
export function adfOf({ heading, mark, facts, sections, link }: Document, messageId: string): Node {
  const content = [
    ...(mark === undefined ? [] : [paragraph(text(`⚠ ${mark}`, 'strong'))]),
    paragraph(text(heading, 'strong')),
    ...(facts.length === 0 ? [] : [list(facts.map(({ label, value }) => [text(`${label}: `), text(value, 'strong')]))]),
    ...sections.flatMap(({ title, lines }) => [
      ...(title === '' ? [] : [paragraph(text(title, 'strong'))]),
      ...lines.filter((line) => line !== '').map((line) => paragraph(text(line))),
    ]),
    ...(link === undefined
      ? []
      : [paragraph({ type: 'text', text: link.text, marks: [{ type: 'link', attrs: { href: link.url } }] })]),
    paragraph(text(messageId, 'code')),
  ];
  return { type: 'doc', version: 1, content };
}

function text(value: string, mark?: 'strong' | 'code'): Node {
  return { type: 'text', text: value === '' ? '–' : value, ...(mark === undefined ? {} : { marks: [{ type: mark }] }) };
}

function paragraph(...content: readonly Node[]): Node {
  return { type: 'paragraph', content };
}

function list(items: readonly (readonly Node[])[]): Node {
  return {
    type: 'bulletList',
    content: items.map((item) => ({ type: 'listItem', content: [paragraph(...item)] })),
  };
}
