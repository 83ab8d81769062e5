import type { KnownBlock, MrkdwnElement, PlainTextElement } from '@slack/types';
import { fillTemplate } from '#kernel';
import type { Limit, Outgoing } from '../../channel.ts';
import { MESSAGE_TEXTS } from '../../texts.ts';
import { type Document, documentOf } from './document.ts';
import { type Cost, splitText } from './split.ts';

/**
 * Limits of Block Kit: https://docs.slack.dev/reference/block-kit/blocks (read 2026-11-26). The total is documented
 * nowhere: `msg_blocks_too_long` was met at about 13,200 characters, https://github.com/slackapi/bolt-js/issues/2509
 * (read 2026-11-26); we count the JSON, which is never shorter.
 */
export const SLACK = {
  blocks: 50,
  section: 3_000,
  header: 150,
  fields: 10,
  field: 2_000,
  actions: 25,
  buttonText: 75,
  buttonValue: 2_000,
  total: 12_500,
} as const;

const BLOCK_KIT = { url: 'https://docs.slack.dev/reference/block-kit/blocks', read: '2026-11-26' };
const TOTAL = { url: 'https://github.com/slackapi/bolt-js/issues/2509', read: '2026-11-26' };

export const SLACK_LIMITS: readonly Limit[] = [
  { what: { en: 'blocks of a message', ja: '1 通あたりのブロック数' }, value: SLACK.blocks, source: BLOCK_KIT },
  { what: { en: 'characters of a section', ja: 'セクションの文字数' }, value: SLACK.section, source: BLOCK_KIT },
  { what: { en: 'characters of a header', ja: 'ヘッダーの文字数' }, value: SLACK.header, source: BLOCK_KIT },
  { what: { en: 'characters of all blocks', ja: '全ブロックの文字数' }, value: SLACK.total, source: TOTAL },
];

/** As Slack's own types have it, so that the compiler checks what is sent. */
export type Block = KnownBlock;

export interface SlackMessage {
  /** What notifications show. */
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Slack reads `&`, `<` and `>` as its own signs: https://docs.slack.dev/messaging/formatting-message-text (read 2026-11-26). */
export function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const escapedCost: Cost = (character) => escapeSlack(character).length;

/** `plain_text` knows no `*bold*` and no mentions: whatever a name holds, it is shown as it is. */
function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text: escapeSlack(text), emoji: false };
}

/** A notice as one or several Slack messages, each within every limit; `extra` stands at the end of the first. */
export function slackMessages(message: Outgoing, extra: readonly Block[] = []): SlackMessage[] {
  const document = documentOf(message);
  const packed = pack(blocksOf(document), extra);
  // Notifications show the beginning; the blocks hold the heading as a whole.
  const text = escapeSlack(splitText(document.heading, SLACK.section, escapedCost)[0] ?? '');
  if (packed.length === 1) return [{ text, blocks: packed[0] ?? [] }];
  return packed.map((blocks, index) => {
    const params = { title: '', part: index + 1, parts: packed.length };
    const part = fillTemplate(MESSAGE_TEXTS.part[message.language], params).trim();
    return { text: `${text} ${part}`, blocks: [...blocks, { type: 'context', elements: [plain(part)] }] };
  });
}

function blocksOf({ heading, mark, facts, sections, link }: Document): Block[] {
  const [title = '–', ...rest] = splitText(heading, SLACK.header, escapedCost);
  return [
    { type: 'header', text: plain(title) },
    ...rest.flatMap(sectionsOf),
    ...(mark === undefined ? [] : sectionsOf(`⚠ ${mark}`)),
    ...fieldSections(facts),
    ...sections.flatMap(({ title: name, lines }) => sectionsOf([...(name === '' ? [] : [name]), ...lines].join('\n'))),
    ...(link === undefined ? [] : [linkSection(link)]),
  ];
}

function linkSection({ url, text }: NonNullable<Document['link']>): Block {
  const target = url.replaceAll(/[<>|]/g, encodeURIComponent);
  return { type: 'section', text: mrkdwn(`<${target}|${escapeSlack(text)}>`) };
}

function mrkdwn(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text };
}

function sectionsOf(text: string): Block[] {
  return splitText(text, SLACK.section, escapedCost).map((piece) => ({ type: 'section', text: plain(piece) }));
}

/** Label and value side by side, five pairs to a section. */
function fieldSections(facts: Document['facts']): Block[] {
  const fields = facts.flatMap(({ label, value }) =>
    splitText(value, SLACK.field, escapedCost).flatMap((piece) => [mrkdwn(`*${escapeSlack(label)}*`), plain(piece)]),
  );
  const sections: Block[] = [];
  for (let start = 0; start < fields.length; start += SLACK.fields) {
    sections.push({ type: 'section', fields: fields.slice(start, start + SLACK.fields) });
  }
  return sections;
}

/** One block and its part number are added to each message when there are several. */
const RESERVED = 300;

function pack(blocks: readonly Block[], extra: readonly Block[]): Block[][] {
  const messages: Block[][] = [[]];
  let used = sizeOf(extra);
  let count = extra.length;
  for (const block of blocks) {
    const size = sizeOf([block]);
    if (count + 1 > SLACK.blocks - 1 || used + size > SLACK.total - RESERVED) {
      messages.push([]);
      used = 0;
      count = 0;
    }
    messages.at(-1)?.push(block);
    used += size;
    count += 1;
  }
  messages[0]?.push(...extra);
  return messages;
}

function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + JSON.stringify(block).length + 1, 0);
}
