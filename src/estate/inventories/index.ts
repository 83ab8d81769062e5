export * from './hold.ts';
export * from './read.ts';
export { placeOf, type Recorded, recordInventory } from './record.ts';
