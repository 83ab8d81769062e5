export * from './listen.ts';
export * from './server.ts';
export { createSignInLink, LINK_MINUTES, type SignInLinkInit } from './session/links.ts';
export { ROUTES } from './routes/index.ts';
