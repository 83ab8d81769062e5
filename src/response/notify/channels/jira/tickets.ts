import { type Json, type JsonApi, listOf } from '../support/json-api.ts';
import { type Answer, done, type Tickets } from '../support/tickets.ts';

export interface JiraPlace {
  readonly project: string;
  readonly doneTransition?: string | undefined;
}

/** Jira Cloud's REST API v3 as a ticket system. */
export function jiraTickets(api: JsonApi, { project, doneTransition }: JiraPlace): Tickets {
  const issue = (key: string) => `/rest/api/3/issue/${encodeURIComponent(key)}`;
  return {
    async find(label) {
      const jql = `project = "${project}" AND labels = "${label}" ORDER BY created ASC`;
      const answer = await api({
        method: 'POST',
        path: '/rest/api/3/search/jql',
        body: { jql, fields: ['status'], maxResults: 1 },
      });
      return answer.ok ? done(keyOf(listOf(answer.value['issues'])[0])) : answer;
    },
    async create({ issueType, summary, label, text }) {
      const fields = {
        project: { key: project },
        issuetype: { name: issueType },
        summary,
        labels: [label],
        description: text,
      };
      const answer = await api({ method: 'POST', path: '/rest/api/3/issue', body: { fields } });
      if (!answer.ok) return answer;
      const key = keyOf(answer.value);
      return key === undefined
        ? { ok: false, result: { state: 'retry', error: 'the answer names no issue' } }
        : done(key);
    },
    async hasComment(key, messageId) {
      const answer = await api({ method: 'GET', path: `${issue(key)}/comment?orderBy=-created&maxResults=50` });
      return answer.ok ? done(JSON.stringify(answer.value).includes(messageId)) : answer;
    },
    comment: async (key, { text }) =>
      await api({ method: 'POST', path: `${issue(key)}/comment`, body: { body: text } }),
    async setOpen(key, open) {
      const now = await api({ method: 'GET', path: `${issue(key)}?fields=status` });
      if (!now.ok) return now;
      if ((categoryOf((now.value['fields'] as Json | undefined)?.['status']) !== 'done') === open) return done('');
      return await moveIssue(api, issue(key), open, doneTransition);
    },
  };
}

async function moveIssue(api: JsonApi, path: string, open: boolean, name: string | undefined): Promise<Answer<string>> {
  const answer = await api({ method: 'GET', path: `${path}/transitions` });
  if (!answer.ok) return answer;
  const transitions = listOf(answer.value['transitions']);
  const leads = (transition: Json) => (categoryOf(transition['to']) === 'done') !== open;
  const named = open || name === undefined ? undefined : transitions.find((transition) => transition['name'] === name);
  const chosen = named ?? transitions.find(leads);
  if (!chosen) return done(open ? 'no transition leads out of done' : 'no transition leads to done');
  const moved = await api({ method: 'POST', path: `${path}/transitions`, body: { transition: { id: chosen['id'] } } });
  return moved.ok ? done('') : moved;
}

function categoryOf(status: unknown): unknown {
  const category = (status as Json | undefined)?.['statusCategory'] as Json | undefined;
  return category?.['key'];
}

function keyOf(issue: Json | undefined): string | undefined {
  const key = issue?.['key'];
  return typeof key === 'string' && /^[A-Z][A-Z0-9_]*-\d{1,12}$/.test(key) ? key : undefined;
}
