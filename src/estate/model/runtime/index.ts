export * from './host.ts';
export * from './reader.ts';
export * from './services.ts';
