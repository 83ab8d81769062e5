import { fillTemplate, isSeverity, type Language } from '#kernel';
import type { Outgoing } from '../../channel.ts';
import type { DigestItem, FactName, Notice } from '../../notice.ts';
import { FACT_TEXTS, KIND_TEXTS, MESSAGE_TEXTS, SEVERITY_TEXTS } from '../../texts.ts';
import { manyLines, oneLine } from './clean.ts';

/** A notice as words in one language; still free of any channel's syntax, and not escaped. */
export interface Document {
  readonly heading: string;
  /** Set for drills. */
  readonly mark: string | undefined;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Sections under a title, one line each. */
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly link: { readonly text: string; readonly url: string } | undefined;
}

export function documentOf({ notice, language, consoleUrl }: Outgoing): Document {
  return {
    heading: headingOf(notice, language),
    mark: notice.isDrill === true ? MESSAGE_TEXTS.drill[language] : undefined,
    facts: notice.facts.map(({ name, value }) => ({
      label: FACT_TEXTS[name][language],
      value: factValue(name, value, language),
    })),
    sections: [
      ...itemSections(notice, language),
      ...exampleSections(notice, language),
      ...stepSections(notice, language),
    ],
    link:
      consoleUrl === undefined
        ? undefined
        : { text: MESSAGE_TEXTS.open[language], url: consoleUrl + pathOf(notice.subject) },
  };
}

/** What happened and to what, in one line. */
export function headingOf(notice: Pick<Notice, 'kind' | 'title'>, language: Language): string {
  return clip(oneLine(fillTemplate(KIND_TEXTS[notice.kind][language], { title: notice.title[language] })), MAX_LINE);
}

/** Characters of one line; AWS's own names and ARNs are shorter, and what is not shows that it was cut. */
const MAX_LINE = 1_000;
const MAX_STEPS = 6_000;

function clip(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).toWellFormed()}…`;
}

/** The document as plain text: mail's text part, SNS, a preview. */
export function plainText(document: Document): string {
  const parts = [
    document.mark === undefined ? [] : [document.mark],
    [document.heading],
    document.facts.map(({ label, value }) => `${label}: ${value}`),
    ...document.sections.map(({ title, lines }) => [...(title === '' ? [] : [`${title}:`]), ...lines]),
    document.link === undefined ? [] : [`${document.link.text}: ${document.link.url}`],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

const DAYS: ReadonlySet<FactName> = new Set(['due', 'dueBefore', 'until']);
const MOMENTS: ReadonlySet<FactName> = new Set(['deadline', 'at']);

function factValue(name: FactName, value: string, language: Language): string {
  if (isSeverity(value) && (name === 'severity' || name === 'severityBefore')) return SEVERITY_TEXTS[value][language];
  if (DAYS.has(name)) return value.slice(0, 10);
  if (MOMENTS.has(name)) return `${value.slice(0, 16).replace('T', ' ')} UTC`;
  return clip(oneLine(value), MAX_LINE) || '–';
}

function* stepSections({ steps }: Notice, language: Language) {
  if (steps)
    yield { title: MESSAGE_TEXTS.steps[language], lines: clip(manyLines(steps[language]), MAX_STEPS).split('\n') };
}

function* exampleSections({ examples }: Notice, language: Language) {
  if (!examples || examples.names.length === 0) return;
  const left = examples.total - examples.names.length;
  const more = left > 0 ? [fillTemplate(MESSAGE_TEXTS.more[language], { count: left })] : [];
  yield {
    title: MESSAGE_TEXTS.examples[language],
    lines: [...examples.names.map((name) => `• ${clip(oneLine(name), MAX_LINE)}`), ...more],
  };
}

function* itemSections({ items, itemsTotal = 0 }: Notice, language: Language) {
  if (!items) return;
  const left = itemsTotal - items.length;
  const more = left > 0 ? [fillTemplate(MESSAGE_TEXTS.moreInConsole[language], { count: left })] : [];
  yield { title: '', lines: [...items.map((item) => itemLine(item, language)), ...more] };
}

function itemLine(item: DigestItem, language: Language): string {
  const details = [
    ...(item.severity === undefined ? [] : [SEVERITY_TEXTS[item.severity][language]]),
    clip(oneLine(item.owner), MAX_LINE),
    ...(item.due === undefined ? [] : [fillTemplate(MESSAGE_TEXTS.due[language], { day: item.due.slice(0, 10) })]),
  ];
  return `• ${headingOf(item, language)} [${details.join(' · ')}]`;
}

/** Where the console shows a subject. */
function pathOf({ kind, id }: Notice['subject']): string {
  return kind === 'action' ? `/findings?f=action%3D${encodeURIComponent(id)}` : PATHS[kind];
}

const PATHS = { exception: '/exceptions', score: '/score', drill: '/drills', key: '/keys', digest: '/messages' };
