import type { ManagedCve } from '../contract.ts';

const CHANGELOG = 'https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-changelog.html';
const RULES = 'https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html';

const LOG4J = ['Log4JRCE_HEADER', 'Log4JRCE_QUERYSTRING', 'Log4JRCE_BODY', 'Log4JRCE_URIPATH'];
const JAVA = [
  'JavaDeserializationRCE_HEADER',
  'JavaDeserializationRCE_BODY',
  'JavaDeserializationRCE_URIPATH',
  'JavaDeserializationRCE_QUERYSTRING',
];

/**
 * The CVEs that AWS names in its own words, in the changelog (read 2026-11-26) or in the list of rules (copy of
 * 2026-09-26). Where no version is told, the earliest is taken whose rules have the names of the list; where that is
 * not told either, there is none, and a pinned version proves nothing.
 */
export const KNOWN_BAD_INPUTS_CVES: readonly ManagedCve[] = [
  { cve: 'CVE-2021-44228', rules: LOG4J, sinceVersion: '1.2', sinceDate: '2021-12-10', url: CHANGELOG },
  // The list of rules names these two; it was version 1.15 that split the rule into the four of the list.
  { cve: 'CVE-2021-45046', rules: LOG4J, sinceVersion: '1.15', sinceDate: '2022-08-22', url: RULES },
  { cve: 'CVE-2021-45105', rules: LOG4J, sinceVersion: '1.15', sinceDate: '2022-08-22', url: RULES },
  {
    cve: 'CVE-2022-22963',
    rules: JAVA,
    sinceVersion: '1.12',
    sinceDate: '2022-03-30',
    countOnlyBefore: '1.14',
    url: CHANGELOG,
  },
  {
    cve: 'CVE-2022-22965',
    rules: JAVA,
    sinceVersion: '1.12',
    sinceDate: '2022-03-30',
    countOnlyBefore: '1.14',
    url: CHANGELOG,
  },
  { cve: 'CVE-2022-42889', rules: JAVA, sinceVersion: '1.17', sinceDate: '2022-10-20', url: CHANGELOG },
  // Published on 2025-12-03; the version that brought its rule was not in the copies read.
  { cve: 'CVE-2025-55182', rules: ['ReactJSRCE_BODY'], sinceDate: '2025-12-03', url: RULES },
];
