import { Link } from '#api/contract';
import { NewLink } from '../requests.ts';
import { route } from '../route.ts';
import { createSignInLink } from '../session/links.ts';

export const LINK_ROUTES = [
  route({
    method: 'POST',
    path: '/links',
    permission: 'links:create',
    summary: 'Make a one-time sign-in link for somebody',
    body: NewLink,
    answer: Link,
    handle: ({ store, clock, baseUrl }, { body }) => createSignInLink(store, { ...body, clock, baseUrl }),
  }),
];
