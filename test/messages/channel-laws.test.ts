import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHANNELS, type Channel, NOTICE_KINDS, type Notice, type Outgoing } from '#response/notify';
import { notice } from '../support/messages.ts';

/** Settings with which each channel can render. */
const SETTINGS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  email: { host: 'mail.example', from: 'yagura@example.com', to: ['a@example.com'] },
  eventbridge: {},
  github: { repository: 'o/r', token: 'env:T' },
  jira: { site: 'https://x.atlassian.net', project: 'SEC', token: 'env:T' },
  'slack-bot': { channel: 'C012345', token: 'env:T' },
  'slack-webhook': { url: 'env:T' },
  sns: { topicArn: 'arn:aws:sns:eu-west-1:111122223333:t' },
  webhook: { url: 'https://hook.example/', secret: 'env:T' },
};

const HOSTILE = [
  '<!channel>',
  '<@U123>',
  '@everyone',
  '*bold* _it_ ~no~ `code` ```block```',
  '"><script>alert(1)</script>',
  'a\r\nBcc: evil@example.com',
  '[x](javascript:alert(1))',
  'あ\u202Ereversed',
  '\u0000\u0007\u001b[31m',
  '\ud800',
  '&lt;&amp;',
  '🗼'.repeat(400),
  '{title}{count}',
];

const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.integer({ min: 1, max: 8_000 }).map((length) => 'n"<'.repeat(Math.ceil(length / 3)).slice(0, length)),
);

const anyNotice: fc.Arbitrary<Notice> = fc
  .record({
    kind: fc.constantFrom(...NOTICE_KINDS.filter((kind) => kind !== 'digest')),
    title: hostile.map((text) => ({ en: text, ja: text })),
    owner: hostile,
    facts: fc.array(fc.record({ name: fc.constantFrom('owner', 'place', 'reason', 'user'), value: hostile }), {
      maxLength: 15,
    }),
    names: fc.array(hostile, { maxLength: 10 }),
    steps: fc.array(hostile, { maxLength: 30 }).map((lines) => lines.join('\n')),
    items: fc.option(fc.array(hostile, { maxLength: 500 }), { nil: undefined }),
  })
  .map(({ names, steps, items, ...rest }) =>
    notice('subject', {
      ...rest,
      examples: { names, total: names.length + 5 },
      steps: { en: steps, ja: steps },
      ...(items === undefined
        ? {}
        : {
            kind: 'digest',
            subject: { kind: 'digest', id: 'd' },
            items: items.map((text) => ({
              kind: 'action-opened',
              title: { en: text, ja: text },
              owner: text,
              severity: 'high',
              subject: { kind: 'action', id: 'a' },
            })),
            itemsTotal: items.length + 3,
          }),
    }),
  );

function render(channel: Channel, message: Partial<Outgoing> & Pick<Outgoing, 'notice'>) {
  const settings = channel.settings.parse(SETTINGS[channel.id]);
  return channel.render({ id: 'm1', language: 'en', consoleUrl: 'https://y.example', ...message }, settings);
}

/** Every string in a value, with the object that holds it. */
function* strings(value: unknown, holder: Record<string, unknown> = {}): Generator<[string, Record<string, unknown>]> {
  if (typeof value === 'string') yield [value, holder];
  else if (Array.isArray(value)) for (const item of value) yield* strings(item, holder);
  else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) yield* strings(member, value as Record<string, unknown>);
  }
}

/** What Slack documents, checked on the finished payload and not with the renderer's own code. */
function slackProblems(payload: { text: string; blocks: Record<string, unknown>[] }): string[] {
  const problems: string[] = [];
  if (payload.blocks.length > 50) problems.push(`${payload.blocks.length} blocks`);
  if (JSON.stringify(payload.blocks).length > 13_000) problems.push('too long in all');
  for (const block of payload.blocks) {
    const text = (block['text'] as { text?: string } | undefined)?.text;
    if (block['type'] === 'header' && (text ?? '').length > 150) problems.push('header');
    if (block['type'] === 'section' && (text ?? '').length > 3_000) problems.push('section');
    const fields = (block['fields'] ?? []) as { text: string }[];
    if (fields.length > 10 || fields.some((field) => field.text.length > 2_000)) problems.push('fields');
    const elements = (block['elements'] ?? []) as { value?: string }[];
    if (block['type'] === 'actions' && elements.length > 25) problems.push('actions');
    if (elements.some(({ value = '' }) => value.length > 2_000)) problems.push('value');
  }
  for (const [text, holder] of strings(payload)) {
    if (/<[!@#]/.test(text)) problems.push(`a mention in ${text.slice(0, 40)}`);
    if (holder['type'] === 'plain_text' && text === '') problems.push('empty text');
  }
  return problems;
}

const UNLIMITED = () => [];

const PROBLEMS: Readonly<Record<string, (part: never) => string[]>> = {
  'slack-webhook': slackProblems,
  'slack-bot': ({ body }: { body: { text: string; blocks: Record<string, unknown>[] } }) => slackProblems(body),
  eventbridge: (part) => (Buffer.byteLength(JSON.stringify(part)) > 262_144 - 100 ? ['entry'] : []),
  webhook: (part) => (Buffer.byteLength(JSON.stringify(part)) > 262_144 ? ['body'] : []),
  sns: ({ Subject, Message }: { Subject: string; Message: string }) => [
    ...(Subject.length > 99 || !/^[ -~]+$/.test(Subject) ? ['subject'] : []),
    ...(Buffer.byteLength(Message) > 262_144 - 1_024 || Message === '' ? ['message'] : []),
  ],
  jira: ({ summary, text }: { summary: string; text: unknown }) => [
    ...(summary.length > 255 || /[\r\n]/.test(summary) ? ['summary'] : []),
    ...([...strings(text)].some(([one, holder]) => holder['type'] === 'text' && one === '') ? ['empty text node'] : []),
    ...([...strings(text)].reduce((sum, [one]) => sum + one.length, 0) > 32_767 ? ['text'] : []),
  ],
  github: ({ title, body }: { title: string; body: string }) => [
    ...(title.length > 256 ? ['title'] : []),
    ...(body.length > 65_536 ? ['body'] : []),
    ...(/@everyone|<script|<!channel/.test(outsideCode(body)) ? ['markup outside code'] : []),
  ],
  email: ({ subject, html }: { subject: string; html: string }) => [
    ...(/[\r\n]/.test(subject) ? ['subject line'] : []),
    ...(html.includes('<script') ? ['script'] : []),
  ],
};

/** Markdown without its code spans: a run of backticks to the next run of the same length. */
function outsideCode(text: string): string {
  return text.replaceAll(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
}

describe.each(CHANNELS.map((channel): [string, Channel] => [channel.id, channel]))('the channel %s', (id, channel) => {
  test('keeps every limit whatever a name holds', () => {
    const problems = PROBLEMS[id] ?? UNLIMITED;
    const notices = channel.digests ? anyNotice : anyNotice.filter(({ kind }) => kind !== 'digest');
    fc.assert(
      fc.property(notices, fc.constantFrom(undefined, 'C1/1.2'), (one, thread) => {
        for (const part of render(channel, { notice: one, thread })) expect(problems(part as never)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('says the same every time and needs no secret to say it', () => {
    for (const kind of NOTICE_KINDS) {
      if (kind === 'digest' && !channel.digests) continue;
      const message = { notice: notice('a', { kind, facts: [{ name: 'place', value: 'arn:x' }] }) };
      expect(render(channel, message)).toEqual(render(channel, message));
      expect(render(channel, message).length).toBeGreaterThan(0);
    }
  });

  test('marks drills, and speaks the language of the route', () => {
    const drill = notice('a', { isDrill: true, facts: [{ name: 'owner', value: 'payments' }] });
    const ja = JSON.stringify(render(channel, { notice: drill, language: 'ja' }));
    const en = JSON.stringify(render(channel, { notice: drill, language: 'en' }));
    expect(ja).toMatch(/これは訓練です|"isDrill":true/);
    expect(en).toMatch(/This is a drill|"isDrill":true/);
    expect(ja).not.toBe(en);
  });

  test('names where its limits and its interface come from', () => {
    for (const { url, read } of [...channel.sources, ...channel.limits.map(({ source }) => source)]) {
      expect(url).toMatch(/^https:\/\//);
      expect(read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  test('takes secrets as references only', () => {
    for (const secret of channel.secrets) {
      const given = { ...SETTINGS[id], [secret]: 'the-secret-itself' };
      expect(channel.settings.safeParse(given).success).toBe(false);
    }
  });
});

describe('Slack messages', () => {
  test('lose no text when they are split', () => {
    const channel = CHANNELS.find(({ id }) => id === 'slack-webhook') as Channel;
    const words = Array.from({ length: 3_000 }, (_, n) => `word${n}`);
    const names = Array.from({ length: 10 }, (_, n) => words.slice(n * 100, n * 100 + 100).join(' '));
    const steps = words.slice(1_000, 1_600).join(' ');
    const parts = render(channel, {
      notice: notice('a', { steps: { en: steps, ja: steps }, examples: { names, total: 10 } }),
    });
    const shown = new Set(JSON.stringify(parts).match(/word\d+/g));
    expect(parts.length).toBeGreaterThan(1);
    for (const word of words.slice(0, 1_600)) expect(shown).toContain(word);
  });
});
