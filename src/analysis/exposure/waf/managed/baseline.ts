import { defineGroup } from './define.ts';
import { KNOWN_BAD_INPUTS_CVES } from './known-bad-inputs-cves.ts';

const PAGE = {
  url: 'https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html',
  readAt: '2026-09-26',
};

const XSS = { statement: 'xss' } as const;

/** Changelog: https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-changelog.html (read 2026-11-26) */
export const COMMON = defineGroup({
  name: 'AWSManagedRulesCommonRuleSet',
  capacity: 700,
  namespace: 'core-rule-set',
  rules: {
    NoUserAgent_HEADER: { fields: ['header:user-agent'], statement: 'missing' },
    UserAgent_BadBots_HEADER: { fields: ['header:user-agent'], judges: 'client', label: 'BadBots_Header' },
    SizeRestrictions_QUERYSTRING: { statement: 'size', limit: 2048 },
    SizeRestrictions_Cookie_HEADER: { fields: ['header:cookie'], statement: 'size', limit: 10_240 },
    SizeRestrictions_BODY: { statement: 'size', limit: 8192 },
    SizeRestrictions_URIPATH: { statement: 'size', limit: 1024 },
    EC2MetaDataSSRF_BODY: {},
    EC2MetaDataSSRF_COOKIE: {},
    EC2MetaDataSSRF_URIPATH: {},
    EC2MetaDataSSRF_QUERYARGUMENTS: {},
    GenericLFI_QUERYARGUMENTS: {},
    GenericLFI_URIPATH: {},
    GenericLFI_BODY: {},
    RestrictedExtensions_URIPATH: {},
    RestrictedExtensions_QUERYARGUMENTS: {},
    GenericRFI_QUERYARGUMENTS: {},
    GenericRFI_BODY: {},
    GenericRFI_URIPATH: {},
    CrossSiteScripting_COOKIE: XSS,
    CrossSiteScripting_QUERYARGUMENTS: XSS,
    CrossSiteScripting_BODY: XSS,
    CrossSiteScripting_URIPATH: XSS,
  },
  releases: [
    { version: '2.0', date: '2022-01-10', expired: '2022-09-09' },
    { version: '1.19', date: '2025-08-14' },
  ],
  ...PAGE,
});

export const ADMIN_PROTECTION = defineGroup({
  name: 'AWSManagedRulesAdminProtectionRuleSet',
  capacity: 100,
  namespace: 'admin-protection',
  rules: { AdminProtection_URIPATH: {} },
  ...PAGE,
});

export const KNOWN_BAD_INPUTS = defineGroup({
  name: 'AWSManagedRulesKnownBadInputsRuleSet',
  capacity: 200,
  namespace: 'known-bad-inputs',
  rules: {
    JavaDeserializationRCE_HEADER: {},
    JavaDeserializationRCE_BODY: {},
    JavaDeserializationRCE_URIPATH: {},
    JavaDeserializationRCE_QUERYSTRING: {},
    Host_localhost_HEADER: { fields: ['header:host'], label: 'Host_Localhost_Header' },
    PROPFIND_METHOD: { statement: 'equals', values: ['PROPFIND'], label: 'Propfind_Method' },
    ExploitablePaths_URIPATH: {},
    Log4JRCE_HEADER: {},
    Log4JRCE_QUERYSTRING: {},
    Log4JRCE_BODY: {},
    Log4JRCE_URIPATH: {},
    ReactJSRCE_BODY: {},
  },
  releases: [
    { version: '1.2', date: '2021-12-10', expired: '2022-09-09' },
    { version: '1.3', date: '2021-12-10' },
    { version: '1.4', date: '2021-12-11' },
    { version: '1.5', date: '2021-12-11' },
    { version: '1.8', date: '2021-12-17' },
    { version: '1.9', date: '2022-01-28' },
    { version: '1.12', date: '2022-03-30' },
    { version: '1.13', date: '2022-03-31' },
    { version: '1.14', date: '2022-03-31' },
    { version: '1.15', date: '2022-08-22' },
    { version: '1.17', date: '2022-10-20' },
  ],
  cves: KNOWN_BAD_INPUTS_CVES,
  ...PAGE,
});
