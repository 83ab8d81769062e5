export * from './address-ranges.ts';
export * from './public-addresses.ts';
