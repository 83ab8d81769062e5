// Written by `npm run gen` from the folders beside it.
import type { ExchangeFormat } from './contract.ts';
import { accessAnalyzer } from './access-analyzer/leaf.ts';
import { asff } from './asff/leaf.ts';
import { cyclonedx } from './cyclonedx/leaf.ts';
import { guardduty } from './guardduty/leaf.ts';
import { inspector } from './inspector/leaf.ts';
import { ocsf } from './ocsf/leaf.ts';
import { prowlerCsv } from './prowler-csv/leaf.ts';
import { sarif } from './sarif/leaf.ts';

/** Every exchange format, by id. */
export const EXCHANGE_FORMATS = [
  accessAnalyzer,
  asff,
  cyclonedx,
  guardduty,
  inspector,
  ocsf,
  prowlerCsv,
  sarif,
] as const satisfies readonly ExchangeFormat[];
