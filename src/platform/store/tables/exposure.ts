/** Name of the fact that says which snapshot's exposures stand in the table. */
export const EXPOSURE_SNAPSHOT_FACT = 'exposure-snapshot';

/** Name of the fact that counts what ways of the internet may be hidden behind: kinds of doors that were not wholly seen. */
export const EXPOSURE_GAPS_FACT = 'exposure-gaps';

/** What of one resource the internet reaches through one entrance, as the last analysis saw it. */
export interface ExposureTable {
  id: string;
  resource_arn: string;
  resource_type: string;
  resource_name: string;
  account_id: string;
  account_name: string;
  region: string;
  entrance_arn: string;
  entrance_type: string;
  entrance_name: string;
  /** `open` or `unknown`. */
  outcome: string;
  /** The broadest opening: `internet`, `wide`, `narrow`; with a rank that sorts, 2 for the internet. */
  breadth: string;
  breadth_rank: number;
  /** WebACLs on the way: `some`, `none`, `unseen`; their names, each between spaces. */
  cover: string;
  web_acls: string;
  /** Proofs of identity on the way, each between spaces; ` none ` without any. */
  authentication: string;
  /** Openings for people. */
  ports: string;
  /** The finding that stands for its entrance. */
  finding_id: string;
  since: string;
  /** 1: the first look saw it, so that it may be older. */
  first_look: number;
  /** JSON: what changed it, newest first. */
  history: string;
  /** Of the body without the moments in it: an equal one is not written again. */
  digest: string;
  /** JSON: the exposure with its path. */
  body: string;
}

/** Openings of an exposure, to be asked by port. */
export interface ExposureOpeningTable {
  exposure_id: string;
  place: number;
  protocol_from: number;
  protocol_to: number;
  port_from: number;
  port_to: number;
}
