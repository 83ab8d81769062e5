export {
  readCycloneDxVex,
  readOpenVex,
  type VexReading,
  type VexStatement,
} from '#analysis/vulnerability/vex';
export * from './coverage.ts';
export { coveragePage } from './coverage-page.ts';
export { reportCsv } from './csv.ts';
export { type DossierQuestion, vulnerabilityDossier } from './dossier.ts';
export { type HeldSoftware, heldSoftware } from './held.ts';
export { reaches, TERMS } from './reaches.ts';
export { reportOpenVex } from './openvex.ts';
export { vulnerabilityReport } from './report.ts';
export type * from './shapes.ts';
