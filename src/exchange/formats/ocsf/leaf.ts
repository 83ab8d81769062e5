import { isJson } from '#kernel';
import type { ExchangeFormat } from '../contract.ts';
import { numberAt } from '../support/members.ts';
import { readOcsf } from './read.ts';

/** Finding classes: security, vulnerability, compliance, detection, incident, data security, application security. */
const CLASSES = new Set([2001, 2002, 2003, 2004, 2005, 2006, 2007]);

/** The Open Cybersecurity Schema Framework: Security Hub, Security Lake, Prowler and others, of any cloud. */
export const ocsf: ExchangeFormat = {
  id: 'ocsf',
  title: { en: 'OCSF finding', ja: 'OCSF の検出結果' },
  sources: [
    { url: 'https://schema.ocsf.io/1.4.0/categories/findings', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-v2-ocsf-findings.html',
      read: '2026-11-26',
    },
  ],
  recognise: (record) => isJson(record) && CLASSES.has(numberAt(record, 'class_uid') ?? 0),
  read: readOcsf,
};
