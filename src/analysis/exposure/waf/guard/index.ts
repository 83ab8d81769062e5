export { freshGate, gateAt } from './gates.ts';
export { protectedKind, typeOfArn } from './protected-kind.ts';
export { contextOf, type WafReferences } from './references.ts';
export { leadsToService } from './service-ways.ts';
