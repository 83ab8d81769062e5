import type { Hop } from '../contract.ts';
import { INTERNET_REF } from '../questions/start.ts';

/** Where every way from the internet to an address of AWS begins. */
export const INTERNET_HOP: Hop = { role: 'internet', element: INTERNET_REF, evidence: [] };
