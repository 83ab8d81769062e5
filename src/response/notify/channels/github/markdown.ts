import type { Document } from '../support/document.ts';
import { codeSpan } from '../support/escape.ts';

/** The document as GitHub's Markdown. What came from outside stands in code spans: no mention, no link, no HTML there. */
export function markdownOf({ heading, mark, facts, sections, link }: Document, messageId: string): string {
  const parts = [
    ...(mark === undefined ? [] : [`**⚠ ${mark}**`]),
    codeSpan(heading),
    facts.map(({ label, value }) => `- ${label}: ${codeSpan(value)}`).join('\n'),
    ...sections.map(({ title, lines }) =>
      [
        ...(title === '' ? [] : [`**${title}**`, '']),
        ...lines.filter((line) => line !== '').map((line) => `- ${codeSpan(line)}`),
      ].join('\n'),
    ),
    ...(link === undefined ? [] : [`[${link.text}](${link.url})`]),
    `<sub>${messageId}</sub>`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}
