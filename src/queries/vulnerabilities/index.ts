export * from './coverage.ts';
export { reportCsv } from './csv.ts';
export { type DossierQuestion, vulnerabilityDossier } from './dossier.ts';
export { type HeldSoftware, heldSoftware } from './held.ts';
export { reaches, TERMS } from './reaches.ts';
export { vulnerabilityReport } from './report.ts';
export type * from './shapes.ts';
