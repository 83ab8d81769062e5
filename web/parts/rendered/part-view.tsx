import Box from '@cloudscape-design/components/box';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useWords } from '../../app/language.tsx';
import { SlackBlocks } from './slack-blocks.tsx';

type Part = Readonly<Record<string, unknown>>;

/** One request of a message the way its reader sees it, and as it is sent. */
export function PartView({ part }: { part: Part }) {
  const { text } = useWords();
  const looks = looksOf(part);
  const html = part['html'];
  return (
    <Tabs
      ariaLabel={text('preview.part')}
      tabs={[
        ...(looks ? [{ id: 'look', label: text('preview.look'), content: looks }] : []),
        ...(typeof html === 'string'
          ? [{ id: 'html', label: text('preview.html'), content: <pre className="code whole">{html}</pre> }]
          : []),
        {
          id: 'json',
          label: text('preview.json'),
          content: <pre className="code whole">{JSON.stringify(part, undefined, 2)}</pre>,
        },
      ]}
    />
  );
}

/** Fields that are the message itself; the others stand above it, under their own names. */
const BODIES = ['text', 'body', 'Message'] as const;
const HEADS = ['from', 'to', 'subject', 'Subject', 'title', 'summary', 'labels', 'project', 'issueType'] as const;

function looksOf(part: Part) {
  const slack = slackOf(part);
  if (slack) return <SlackBlocks blocks={slack} />;
  const body = BODIES.map((name) => part[name]).find((value) => typeof value === 'string');
  const heads = HEADS.filter((name) => typeof part[name] === 'string' || Array.isArray(part[name]));
  if (typeof body !== 'string' && heads.length === 0) return undefined;
  return (
    <SpaceBetween size="m">
      {heads.length > 0 && (
        <KeyValuePairs
          columns={2}
          items={heads.map((name) => ({ label: name, value: [part[name]].flat().join(', ') }))}
        />
      )}
      {typeof body === 'string' && (
        <Box variant="div">
          <pre className="letter">{body}</pre>
        </Box>
      )}
    </SpaceBetween>
  );
}

/** Blocks of a webhook stand in the request, those of the bot in its body. */
function slackOf(part: Part): readonly unknown[] | undefined {
  const body = part['body'];
  const holder = typeof body === 'object' && body !== null ? (body as Part) : part;
  return Array.isArray(holder['blocks']) ? holder['blocks'] : undefined;
}
