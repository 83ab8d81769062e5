import { NewView, SavedView, SavedViewList } from '#api/contract';
import { removeView, saveView } from '#casework';
import { checkViewFilter, savedViews } from '#queries';
import { IdParams } from '../requests.ts';
import { route } from '../route.ts';
import { actorOf } from '../session/actor.ts';

export const VIEW_ROUTES = [
  route({
    method: 'GET',
    path: '/views',
    permission: 'findings:read',
    summary: 'Views that come with the program, your own and shared ones',
    answer: SavedViewList,
    handle: async ({ store }, { session }) => ({ items: await savedViews(store, actorOf(session).name) }),
  }),
  route({
    method: 'POST',
    path: '/views',
    permission: 'views:write',
    summary: 'Keep a view; with an id, change it',
    body: NewView,
    answer: SavedView,
    handle: async ({ store, clock }, { body, session }) => {
      checkViewFilter(body.filter);
      return saveView(store, actorOf(session), body, clock.now());
    },
  }),
  route({
    method: 'DELETE',
    path: '/views/:id',
    permission: 'views:write',
    summary: 'Remove a view of your own; answers what it was',
    params: IdParams,
    answer: SavedView,
    handle: ({ store }, { params, session }) => removeView(store, actorOf(session), params.id),
  }),
];
