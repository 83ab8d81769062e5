import { CasesChanged, CasesRequest } from '#api/contract';
import { type CaseChange, changeCases, type SeenCase } from '#casework';
import { Fault, instant } from '#kernel';
import { chosenCases, resolveFindingsFilter } from '#queries';
import { readFilter } from '../read-filter.ts';
import { type ApiContext, route } from '../route.ts';
import { actorOf } from '../session/actor.ts';

export const CASEWORK_ROUTES = [
  route({
    method: 'POST',
    path: '/cases',
    permission: 'findings:work',
    summary: 'Move, hand over, assign, snooze or comment findings, by id or by filter',
    body: CasesRequest,
    answer: CasesChanged,
    handle: async (context, { body, session }) => {
      const by = actorOf(session);
      const at = context.clock.now();
      const { change } = body;
      const findings = await chosen(context, body, by.name);
      const wanted: CaseChange =
        change.kind === 'snooze' ? { ...change, until: change.until === null ? null : instant(change.until) } : change;
      const { firstRefused, ...counts } = await changeCases(context.store, { by, at, findings, change: wanted });
      return { ...counts, firstRefused: firstRefused.map((one) => ({ ...one })) };
    },
  }),
];

async function chosen(
  { store, clock }: ApiContext,
  { findings, filter }: CasesRequest,
  me: string,
): Promise<readonly SeenCase[]> {
  if ((findings === undefined) === (filter === undefined)) {
    throw new Fault('bad-input', 'the request names findings and a filter, or neither', { mend: 'give one of them' });
  }
  if (findings !== undefined) return findings;
  const asked = readFilter({ f: filter?.f, op: filter?.op ?? 'and' });
  return chosenCases(store, await resolveFindingsFilter(store, asked, { at: clock.now(), me }));
}
