export * from './address-book.ts';
export { buildTopology } from './build.ts';
export * from './contract.ts';
export { readAddresses } from './read-addresses.ts';
export { selectTopology, type TopologyChoice } from './select.ts';
