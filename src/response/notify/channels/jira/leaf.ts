import { z } from 'zod';
import { channel, type Outgoing } from '../../channel.ts';
import { documentOf } from '../support/document.ts';
import { jsonApi } from '../support/json-api.ts';
import { HttpUrl, Line, Secret } from '../support/settings.ts';
import { splitText } from '../support/split.ts';
import { keepTicket, ticketLabel } from '../support/tickets.ts';
import { adfOf } from './adf.ts';
import { jiraTickets } from './tickets.ts';

const ISSUES = {
  url: 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/',
  read: '2026-11-26',
};
const MAX_SUMMARY = 255;
const MAX_TEXT = 32_767;

export const jira = channel({
  id: 'jira',
  sources: [
    ISSUES,
    { url: 'https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/', read: '2026-11-26' },
  ],
  title: { en: 'Jira', ja: 'Jira' },
  about: {
    en: 'One issue for each action: opened, commented when the decision changes, moved to done and back.',
    ja: 'アクションごとに 1 件の課題を作成し、判断が変わるとコメントし、完了・再オープンに合わせて状態を移します。',
  },
  settings: z.strictObject({
    site: HttpUrl.describe('Address of the site: https://example.atlassian.net.'),
    project: z.string().regex(/^[A-Z][A-Z0-9_]{1,29}$/, 'write the key of the project'),
    issueType: Line.default('Task'),
    email: z.exactOptional(z.email()).describe('Account of the token; without it the token is sent as Bearer.'),
    token: Secret.describe('Reference to the API token.'),
    doneTransition: z
      .exactOptional(Line)
      .describe('Name of the transition to done; the first that leads there when absent.'),
  }),
  secrets: ['token'],
  permissions: ['BROWSE_PROJECTS', 'CREATE_ISSUES', 'ADD_COMMENTS', 'TRANSITION_ISSUES'],
  limits: [
    { what: { en: 'characters of a summary', ja: '要約の文字数' }, value: MAX_SUMMARY, source: ISSUES },
    { what: { en: 'characters of a text', ja: '本文の文字数' }, value: MAX_TEXT, source: ISSUES },
  ],
  hosts: ['*.atlassian.net'],
  repetition: 'looked-up',
  digests: false,
  render(message, settings) {
    const document = documentOf(message);
    return [
      {
        project: settings.project,
        issueType: settings.issueType,
        // The heading stands in the text as a whole.
        summary: splitText(document.heading, MAX_SUMMARY)[0] ?? '',
        label: ticketLabel(message),
        text: adfOf(document, message.id),
      },
    ];
  },
  async send(part, message: Outgoing, settings, ports) {
    const token = await ports.secrets.resolve(settings.token);
    const authorization =
      settings.email === undefined
        ? `Bearer ${token}`
        : `Basic ${Buffer.from(`${settings.email}:${token}`).toString('base64')}`;
    const api = jsonApi(settings.site, { authorization }, ports);
    return await keepTicket(jiraTickets(api, settings), part, message);
  },
});
