export * from './messages.ts';
export * from './signed-text.ts';
