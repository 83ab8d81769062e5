export * from './address.ts';
export * from './http-client.ts';
export * from './outbound.ts';
