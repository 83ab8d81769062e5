import type { OptionKey } from '#platform/config';

/** Options of every command. */
export const BASICS = ['config', 'store', 'lang', 'logLevel'] as const satisfies readonly OptionKey[];

/** Options of commands that print rows. */
export const OUTPUT = ['json', 'csv'] as const satisfies readonly OptionKey[];

/** Options of commands that ask AWS. */
export const AWS = [
  'profile',
  'region',
  'regions',
  'roleName',
  'externalId',
  'accounts',
  'ou',
  'collectors',
  'concurrency',
  'requestTimeout',
  'fresh',
  'software',
  'softwareImageDays',
  'softwarePackages',
  'softwareGigabytes',
  'privateHosts',
] as const satisfies readonly OptionKey[];

/** Options of commands that send messages. */
export const MESSAGING = [
  'allowedHosts',
  'privateHosts',
  'profile',
  'region',
  'baseUrl',
] as const satisfies readonly OptionKey[];
