import { fillTemplate, type Language, type TextParams } from '#kernel';
import type { ScoreNumber } from '#api/contract';
import { REPORT_TEXTS, type ReportText } from '../texts.ts';
import { type Content, element, type Markup } from './markup.ts';

/** What every section writes with. */
export interface Writer {
  readonly lang: Language;
  say(text: ReportText, params?: TextParams): string;
}

export function writerFor(lang: Language): Writer {
  return { lang, say: (text, params = {}) => fillTemplate(REPORT_TEXTS[text][lang], params) };
}

export interface Column<T> {
  readonly title: string;
  readonly cell: (row: T) => Content;
  readonly isNumber?: true;
}

/** A table, or a sentence that says that there is nothing; and how many rows were left out. */
export function table<T>(writer: Writer, columns: readonly Column<T>[], rows: readonly T[], rest = 0): Content {
  if (rows.length === 0) return element('p', {}, writer.say('none'));
  const head = columns.map(({ title }) => element('th', { scope: 'col' }, title));
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      columns.map(({ cell, isNumber }) => element('td', isNumber ? { class: 'number' } : {}, cell(row))),
    ),
  );
  return [
    element('table', {}, element('thead', {}, element('tr', {}, head)), element('tbody', {}, body)),
    rest > 0 ? element('p', { class: 'note' }, writer.say('rest', { count: rest })) : undefined,
  ];
}

/** A section on a page of its own. */
export function section(title: string, ...content: readonly Content[]): Markup {
  return element('section', {}, element('h2', {}, title), content);
}

export function note(text: string): Markup {
  return element('p', { class: 'note' }, text);
}

export function percent(writer: Writer, { percent: value }: ScoreNumber): string {
  return value === undefined ? writer.say('noScore') : `${value} %`;
}

export function tenths(writer: Writer, value: number | undefined): string {
  return value === undefined ? writer.say('noScore') : `${(value / 10).toFixed(1)} %`;
}

export function signed(value: number): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : '±'}${(Math.abs(value) / 10).toFixed(1)}`;
}

export function day(at: string): string {
  return at.slice(0, 10);
}
