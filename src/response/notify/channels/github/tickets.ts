import { type Json, type JsonApi, listOf } from '../support/json-api.ts';
import { done, type Tickets } from '../support/tickets.ts';

/** GitHub's issues as a ticket system. `since`: comments before it are not ours. */
export function githubTickets(api: JsonApi, repository: string, since: string): Tickets {
  const issues = `/repos/${repository}/issues`;
  return {
    async find(label) {
      const query = new URLSearchParams({ labels: label, state: 'all', per_page: '1', direction: 'asc' });
      const answer = await api({ method: 'GET', path: `${issues}?${query.toString()}` });
      return answer.ok ? done(numberOf(listOf(answer.value['items'])[0])) : answer;
    },
    async create({ title, labels, body }) {
      const answer = await api({ method: 'POST', path: issues, body: { title, labels, body } });
      if (!answer.ok) return answer;
      const number = numberOf(answer.value);
      return number === undefined
        ? { ok: false, result: { state: 'retry', error: 'the answer names no issue' } }
        : done(number);
    },
    async hasComment(number, messageId) {
      const query = new URLSearchParams({ since, per_page: '100' });
      const answer = await api({ method: 'GET', path: `${issues}/${number}/comments?${query.toString()}` });
      return answer.ok ? done(JSON.stringify(answer.value).includes(messageId)) : answer;
    },
    comment: async (number, { body }) =>
      await api({ method: 'POST', path: `${issues}/${number}/comments`, body: { body } }),
    async setOpen(number, open) {
      const body = open ? { state: 'open' } : { state: 'closed', state_reason: 'completed' };
      const answer = await api({ method: 'PATCH', path: `${issues}/${number}`, body });
      return answer.ok ? done('') : answer;
    },
  };
}

function numberOf(issue: Json | undefined): string | undefined {
  const number = issue?.['number'];
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? String(number) : undefined;
}
