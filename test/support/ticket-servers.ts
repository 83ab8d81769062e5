import type { Answer, Recorded } from './recording-server.ts';

type Json = Record<string, unknown>;

export interface Ticket {
  readonly key: string;
  readonly labels: readonly string[];
  readonly fields: Json;
  isOpen: boolean;
  readonly comments: unknown[];
}

const json = (status: number, body: unknown): [number, string] => [status, JSON.stringify(body)];

/** The part of Jira Cloud's REST API v3 that is used, with the shapes of its documentation. */
export function jiraServer(tickets: Ticket[], authorization: string): Answer {
  const find = (key = '') => tickets.find((ticket) => ticket.key === decodeURIComponent(key));
  const status = (ticket: Ticket) => ({ statusCategory: { key: ticket.isOpen ? 'new' : 'done' } });
  return answering(authorization, ({ method, path, body }) => {
    const given = (body === '' ? {} : JSON.parse(body)) as Json;
    const [, key, rest = ''] = /^\/rest\/api\/3\/issue\/([^/?]+)(.*)$/.exec(path) ?? [];
    if (path === '/rest/api/3/search/jql') {
      const label = /labels = "([^"]+)"/.exec(String(given['jql']))?.[1] ?? '';
      const found = tickets.filter(({ labels }) => labels.includes(label));
      return json(200, { issues: found.map((ticket) => ({ key: ticket.key, fields: { status: status(ticket) } })) });
    }
    if (method === 'POST' && path === '/rest/api/3/issue') {
      const fields = given['fields'] as Json;
      const ticket = {
        key: `SEC-${tickets.length + 1}`,
        labels: fields['labels'] as string[],
        fields,
        isOpen: true,
        comments: [],
      };
      tickets.push(ticket);
      return json(201, { id: '1', key: ticket.key, self: 'x' });
    }
    const ticket = find(key);
    if (!ticket) return json(404, { errorMessages: ['no'] });
    if (rest.startsWith('/comment')) {
      if (method === 'GET') return json(200, { comments: ticket.comments });
      ticket.comments.push(given);
      return json(201, { id: '9' });
    }
    if (rest === '/transitions') {
      if (method === 'GET') {
        const to = (name: string) => ({ statusCategory: { key: name } });
        return json(200, {
          transitions: [
            { id: '11', to: to('new') },
            { id: '31', name: 'Done', to: to('done') },
          ],
        });
      }
      ticket.isOpen = (given['transition'] as Json)['id'] === '11';
      return [204, ''];
    }
    return json(200, { key: ticket.key, fields: { status: status(ticket) } });
  });
}

/** The part of GitHub's REST API for issues that is used. */
export function githubServer(tickets: Ticket[], authorization: string): Answer {
  const shown = (ticket: Ticket) => ({ number: Number(ticket.key), state: ticket.isOpen ? 'open' : 'closed' });
  return answering(authorization, ({ method, path, body }) => {
    const given = (body === '' ? {} : JSON.parse(body)) as Json;
    const url = new URL(path, 'http://x');
    const [, number, rest] = /^\/repos\/o\/r\/issues\/(\d+)(.*)$/.exec(url.pathname) ?? [];
    if (number === undefined && method === 'GET') {
      const label = url.searchParams.get('labels') ?? '';
      return json(200, tickets.filter(({ labels }) => labels.includes(label)).map(shown));
    }
    if (number === undefined) {
      const labels = given['labels'] as string[];
      const ticket = { key: String(tickets.length + 1), labels, fields: given, isOpen: true, comments: [] };
      tickets.push(ticket);
      return json(201, shown(ticket));
    }
    const ticket = tickets.find(({ key }) => key === number);
    if (!ticket) return json(404, { message: 'Not Found' });
    if (rest === '/comments') {
      if (method === 'GET') return json(200, ticket.comments);
      ticket.comments.push(given);
      return json(201, { id: 9 });
    }
    ticket.isOpen = given['state'] === 'open';
    return json(200, shown(ticket));
  });
}

function answering(authorization: string, handle: (request: Recorded) => [number, string]): Answer {
  return (response, request) => {
    const [status, body] =
      request.headers.authorization === authorization ? handle(request) : json(401, { message: 'Bad credentials' });
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };
}
