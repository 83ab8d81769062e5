import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import type { ReactNode } from 'react';
import { slackPieces, unescapeSlack } from './slack-text.ts';

type Json = Readonly<Record<string, unknown>>;

/** Blocks as Slack shows them, nearly: headings, sections, fields side by side, buttons that do nothing here. */
export function SlackBlocks({ blocks }: { blocks: readonly unknown[] }) {
  return (
    <div className="slack">
      {blocks.map((block, index) => (
        // Blocks of one message: their order is their identity.
        <Block key={index} block={asJson(block)} />
      ))}
    </div>
  );
}

function Block({ block }: { block: Json }): ReactNode {
  switch (block['type']) {
    case 'header':
      return (
        <Box variant="h3" tagOverride="div" padding="n">
          {unescapeSlack(textOf(block['text']))}
        </Box>
      );
    case 'section':
      return (
        <>
          {block['text'] !== undefined && <SlackText of={asJson(block['text'])} />}
          <div className="slack-fields">
            {listOf(block['fields']).map((field, index) => (
              <SlackText key={index} of={asJson(field)} />
            ))}
          </div>
        </>
      );
    case 'context':
      return (
        <Box fontSize="body-s" color="text-body-secondary">
          {listOf(block['elements']).map(textOf).map(unescapeSlack).join(' ')}
        </Box>
      );
    case 'actions':
      return (
        <div className="slack-buttons">
          {listOf(block['elements']).map((element, index) => (
            <Button key={index} disabled>
              {unescapeSlack(textOf(asJson(element)['text']))}
            </Button>
          ))}
        </div>
      );
    default:
      return <pre className="code whole">{JSON.stringify(block, undefined, 2)}</pre>;
  }
}

function SlackText({ of }: { of: Json }) {
  const text = textOf(of);
  if (of['type'] !== 'mrkdwn') return <div className="prose">{unescapeSlack(text)}</div>;
  return (
    <div className="prose">
      {slackPieces(text).map((piece, index) => {
        if (piece.url !== undefined) {
          return (
            <span key={index} className="slack-link" title={piece.url}>
              {piece.text}
            </span>
          );
        }
        return piece.isBold ? <b key={index}>{piece.text}</b> : <span key={index}>{piece.text}</span>;
      })}
    </div>
  );
}

function asJson(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  const text = asJson(value)['text'];
  return typeof text === 'string' ? text : '';
}
