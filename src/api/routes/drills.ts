import { DrillDetail, DrillList, NewDrill } from '#api/contract';
import { Fault } from '#kernel';
import { getDrill, listDrills } from '#queries';
import { IdParams } from '../requests.ts';
import { route } from '../route.ts';
import { actorOf } from '../session/actor.ts';

export const DRILL_ROUTES = [
  route({
    method: 'GET',
    path: '/drills',
    permission: 'findings:read',
    summary: 'Drills, the newest first, and how they ended',
    answer: DrillList,
    handle: ({ store }) => listDrills(store),
  }),
  route({
    method: 'GET',
    path: '/drills/:id',
    permission: 'findings:read',
    summary: 'One drill with the time each hop took',
    params: IdParams,
    answer: DrillDetail,
    handle: async ({ store, operations }, { params }) => {
      await operations?.endDrills();
      return getDrill(store, params.id);
    },
  }),
  route({
    method: 'POST',
    path: '/drills',
    permission: 'drills:start',
    summary: 'Begin a drill: a marked finding goes the real way to its owner',
    body: NewDrill,
    answer: DrillDetail,
    perMinute: 10,
    handle: async ({ store, operations }, { body, session }) => {
      if (!operations) {
        throw new Fault('denied', 'this server begins no drills', { mend: 'run `yagura drill start`' });
      }
      return getDrill(store, await operations.beginDrill({ ...body, by: actorOf(session).name }));
    },
  }),
];
