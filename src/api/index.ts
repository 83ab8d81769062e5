export * from './listen.ts';
export type { Operations } from './operations.ts';
export type { PolicyFile } from './policy-file.ts';
export type { Messaging } from './route.ts';
export * from './server.ts';
export { createSignInLink, LINK_MINUTES, type SignInLinkInit } from './session/links.ts';
export { ROUTES } from './routes/index.ts';
