import { z } from 'zod';
import { channel } from '../../channel.ts';
import { documentOf } from '../support/document.ts';
import { jsonApi } from '../support/json-api.ts';
import { HttpUrl, Secret } from '../support/settings.ts';
import { splitText } from '../support/split.ts';
import { keepTicket, ticketLabel } from '../support/tickets.ts';
import { markdownOf } from './markdown.ts';
import { githubTickets } from './tickets.ts';

const ISSUES = { url: 'https://docs.github.com/en/rest/issues/issues', read: '2026-11-26' };
const MAX_TITLE = 256;
const MAX_BODY = 65_536;

export const github = channel({
  id: 'github',
  sources: [ISSUES, { url: 'https://docs.github.com/en/rest/issues/comments', read: '2026-11-26' }],
  title: { en: 'GitHub issues', ja: 'GitHub Issues' },
  about: {
    en: 'One issue for each action: opened, commented when the decision changes, closed and reopened.',
    ja: 'アクションごとに 1 件の Issue を作成し、判断が変わるとコメントし、完了・再発に合わせてクローズ・再オープンします。',
  },
  settings: z.strictObject({
    repository: z.string().regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/, 'write the repository as owner/name'),
    token: Secret.describe('Reference to a token with write access to issues.'),
    labels: z.array(z.string().min(1).max(50)).max(20).default([]).describe('Labels besides our own.'),
    apiUrl: HttpUrl.default('https://api.github.com').describe('Another one for GitHub Enterprise Server.'),
  }),
  secrets: ['token'],
  permissions: ['issues: write', 'metadata: read'],
  limits: [
    { what: { en: 'characters of a title', ja: 'タイトルの文字数' }, value: MAX_TITLE, source: ISSUES },
    { what: { en: 'characters of a body', ja: '本文の文字数' }, value: MAX_BODY, source: ISSUES },
  ],
  hosts: ['api.github.com'],
  repetition: 'looked-up',
  digests: false,
  render(message, settings) {
    const document = documentOf(message);
    return [
      {
        // The heading stands in the text as a whole.
        title: splitText(document.heading, MAX_TITLE)[0] ?? '',
        labels: ['yagura', ticketLabel(message), ...settings.labels],
        body: markdownOf(document, message.id),
        since: message.notice.at,
      },
    ];
  },
  async send(part, message, settings, ports) {
    const token = await ports.secrets.resolve(settings.token);
    const headers = { authorization: `Bearer ${token}`, 'x-github-api-version': '2022-11-28' };
    const api = jsonApi(settings.apiUrl, headers, ports);
    return await keepTicket(githubTickets(api, settings.repository, String(part['since'])), part, message);
  },
});
