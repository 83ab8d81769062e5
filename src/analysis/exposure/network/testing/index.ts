export * from './network-builder.ts';
