/** A family of leaves: one folder per leaf, found by the generator, held to its rules by the linter. */
export interface Family {
  /** As `npm run new` calls it. */
  readonly name: string;
  /** Holds one folder per leaf and the generated registry. */
  readonly folder: string;
  /** The registry's constant and the type of its entries, exported by `contract`. */
  readonly registry: string;
  readonly entryType: string;
  /** File with the family's contract. */
  readonly contract: string;
  /** What a leaf may import besides its own folder: doors, files, and folders (with a slash at the end). */
  readonly mayImport: readonly string[];
  /** Packages a leaf may import, by beginning of the name. */
  readonly packages: readonly string[];
}

export const FAMILIES: readonly Family[] = [
  {
    name: 'collector',
    folder: 'src/estate/collectors',
    registry: 'COLLECTORS',
    entryType: 'Collector',
    contract: 'src/estate/collectors/contract.ts',
    mayImport: [
      '#kernel',
      'src/estate/collectors/contract.ts',
      'src/estate/collectors/support/',
      'src/estate/model/index.ts',
    ],
    packages: ['@aws-sdk/'],
  },
  {
    name: 'credential-rule',
    folder: 'src/analysis/credentials/rules',
    registry: 'CREDENTIAL_RULES',
    entryType: 'AnyCredentialRule',
    contract: 'src/analysis/credentials/contract.ts',
    mayImport: [
      '#kernel',
      '#estate/model',
      'src/analysis/rule.ts',
      'src/analysis/credentials/contract.ts',
      'src/analysis/credentials/inventory.ts',
    ],
    packages: [],
  },
  {
    name: 'control',
    folder: 'src/analysis/posture/controls',
    registry: 'CONTROLS',
    entryType: 'AnyControl',
    contract: 'src/analysis/posture/contract.ts',
    mayImport: [
      '#kernel',
      '#estate/model',
      '#analysis/addresses',
      'src/analysis/rule.ts',
      'src/analysis/posture/contract.ts',
      'src/analysis/cite.ts',
      'src/analysis/posture/read/',
    ],
    packages: [],
  },
  {
    name: 'channel',
    folder: 'src/response/notify/channels',
    registry: 'CHANNELS',
    entryType: 'Channel',
    contract: 'src/response/notify/channel.ts',
    mayImport: [
      '#kernel',
      'src/response/notify/channel.ts',
      'src/response/notify/notice.ts',
      'src/response/notify/channels/support/',
    ],
    packages: ['@aws-sdk/', 'zod'],
  },
  {
    name: 'exchange-format',
    folder: 'src/exchange/formats',
    registry: 'EXCHANGE_FORMATS',
    entryType: 'ExchangeFormat',
    contract: 'src/exchange/formats/contract.ts',
    mayImport: ['#kernel', 'src/exchange/formats/contract.ts', 'src/exchange/formats/support/'],
    packages: [],
  },
  {
    name: 'package-reader',
    folder: 'src/estate/software/readers',
    registry: 'PACKAGE_READERS',
    entryType: 'PackageReader',
    contract: 'src/estate/software/readers/contract.ts',
    mayImport: [
      '#kernel',
      '#estate/model',
      'src/estate/software/readers/contract.ts',
      'src/estate/software/readers/support/',
    ],
    packages: ['smol-toml', 'yaml', 'yauzl', 'fast-xml-parser', 'node:zlib'],
  },
  {
    name: 'advisory-source',
    folder: 'src/knowledge/advisories/sources',
    registry: 'ADVISORY_SOURCES',
    entryType: 'AdvisorySource',
    contract: 'src/knowledge/advisories/contract.ts',
    mayImport: [
      '#kernel',
      '#analysis/vulnerability',
      'src/knowledge/advisories/contract.ts',
      'src/knowledge/advisories/sources/support/',
      'src/knowledge/intelligence/index.ts',
    ],
    packages: ['fast-xml-parser'],
  },
];

/** Ids of a family's leaves: the folders that hold a `leaf.ts`, sorted. */
export function leafIds(family: Family, paths: readonly string[]): string[] {
  const beginning = `${family.folder}/`;
  return paths
    .filter((path) => path.startsWith(beginning) && /^[^/]+\/leaf\.ts$/.test(path.slice(beginning.length)))
    .map((path) => path.slice(beginning.length).split('/')[0] ?? '')
    .toSorted();
}
