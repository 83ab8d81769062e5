import { analyseCredentials, CREDENTIAL_RULES } from '#analysis/credentials';
import type { Engine } from './engine.ts';

/** The rules on credentials. */
export const credentialEngine: Engine = { rules: CREDENTIAL_RULES, analyse: analyseCredentials };
