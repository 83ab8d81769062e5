import type { Language } from '#kernel';
import type { Report } from '#api/contract';
import { cover, coverage, risk } from './assessment.ts';
import { element, render, styleSheet } from './markup.ts';
import { digests, drills, exceptions, movement, sight } from './operations.ts';
import { writerFor } from './parts.ts';
import { STYLE } from './style.ts';

/** Nothing may be loaded and nothing may run: a report is opened from a mail or a file share. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The report as one page that needs nothing else: no script, no picture, no font of its own. Same report, same bytes. */
export function reportHtml(report: Report, lang: Language): string {
  const writer = writerFor(lang);
  const title = writer.say('title', { standard: report.standard.title[lang] });
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('title', {}, title),
    styleSheet(STYLE),
  );
  const sections = [coverage, risk, exceptions, drills, movement, sight, digests].map((write) => write(writer, report));
  const body = element('body', {}, element('main', {}, cover(writer, report), sections));
  return `<!doctype html>\n${render(element('html', { lang }, head, body))}\n`;
}
