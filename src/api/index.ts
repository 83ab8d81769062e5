export { type EventTaker, type TakenEvent, takeEvent } from './events/take-event.ts';
export * from './listen.ts';
export type { Operations } from './operations.ts';
export type { PolicyFile } from './policy-file.ts';
export { listenOtlpGrpc, type OtlpGrpcInit } from './otlp/grpc.ts';
export type { Messaging, TracesIn } from './route.ts';
export * from './server.ts';
export { createSignInLink, LINK_MINUTES, type SignInLinkInit } from './session/links.ts';
export { ROUTES } from './routes/index.ts';
