import type { Language } from '#kernel';
import type { Document } from '../support/document.ts';
import { escapeHtml } from '../support/escape.ts';

const CELL = 'style="padding:2px 12px 2px 0;vertical-align:top"';

/** A mail without images, scripts and styles from elsewhere; everything that came from outside is escaped. */
export function htmlMail({ heading, mark, facts, sections, link }: Document, language: Language): string {
  const rows = facts.map(
    ({ label, value }) => `<tr><td ${CELL}>${escapeHtml(label)}</td><td ${CELL}><b>${escapeHtml(value)}</b></td></tr>`,
  );
  const lists = sections.map(({ title, lines }) => {
    const head = title === '' ? '' : `<h3>${escapeHtml(title)}</h3>`;
    return `${head}<p>${lines.map(escapeHtml).join('<br>')}</p>`;
  });
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head>`,
    '<body style="font-family:sans-serif;font-size:14px">',
    mark === undefined ? '' : `<p><b>⚠ ${escapeHtml(mark)}</b></p>`,
    `<h2>${escapeHtml(heading)}</h2>`,
    rows.length === 0 ? '' : `<table>${rows.join('')}</table>`,
    ...lists,
    link === undefined ? '' : `<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.text)}</a></p>`,
    '</body></html>',
  ].join('\n');
}
