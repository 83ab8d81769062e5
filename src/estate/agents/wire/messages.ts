import type { HostReport, SoftwareInventory } from '#estate/model';
import type { Instant } from '#kernel';

/**
 * What agent and server say to each other, as JSON over HTTP below `/api/v1/agents`.
 *
 * Enrolment: `POST /enrol` with a secret from `yagura agent enrol`. The agent makes an Ed25519 key of its own and sends the
 * public half; the server answers with its own, which the agent keeps and believes from then on.
 * A token: `POST /token`, signed by the agent; the answer is signed by the server, so that each proves itself to the other.
 * Reports: `POST /reports`, the token as bearer, the body packed with gzip.
 * Everything that is signed is `signedText` of its members: no other reading of the same bytes is possible.
 */
export const WIRE_FORMAT = 1;

/** Minutes a token lasts. */
export const TOKEN_MINUTES = 15;

/** Bytes of a body, packed and unpacked, that a server takes. */
export const REPORT_BYTES = { packed: 2 * 1024 * 1024, unpacked: 32 * 1024 * 1024 } as const;

export interface EnrolRequest {
  readonly format: typeof WIRE_FORMAT;
  readonly secret: string;
  /** SPKI of the agent's Ed25519 key, base64. */
  readonly publicKey: string;
  /** Digest of the machine's id: enrolling again takes the place of the key that was there. */
  readonly machine: string;
  readonly hostname: string;
  readonly nonce: string;
}

export interface EnrolAnswer {
  readonly agent: string;
  /** SPKI of the server's Ed25519 key, base64. */
  readonly serverKey: string;
  /** The server's signature of `signedText('enrol', nonce, agent, publicKey)`, base64. */
  readonly signature: string;
}

/** Answer of `GET /challenge`. */
export interface ChallengeAnswer {
  /** At most 256 characters. */
  readonly challenge: string;
}

export interface TokenRequest {
  readonly format: typeof WIRE_FORMAT;
  readonly agent: string;
  readonly nonce: string;
  /** By the agent's clock, for the server to tell how far it is off; nothing is believed because of it. */
  readonly at: Instant;
  /** The agent's signature of `signedText('token', agent, nonce, at, challenge)`, base64. */
  readonly signature: string;
  /** From `GET /challenge`: used once, so that a request cannot be played again. */
  readonly challenge: string;
}

export interface TokenAnswer {
  readonly token: string;
  readonly expiresInSeconds: number;
  /** The server's signature of `signedText('granted', nonce, token)`, base64. */
  readonly signature: string;
}

export interface ReportRequest {
  readonly format: typeof WIRE_FORMAT;
  /** Grows by one with each report that was made, sent or not: gaps are lost looks. */
  readonly sequence: number;
  readonly version: string;
  /** By the agent's clock. */
  readonly sentAt: Instant;
  readonly report: HostReport;
  /** Only when it changed since the last one that arrived, and when the server asks. */
  readonly inventory?: SoftwareInventory;
  /** Digest of the inventory the server should hold: of the one in this report, or of the last that arrived. Opaque to it. */
  readonly inventoryDigest?: string;
  /** Looks that were thrown away because the buffer was full or could not be read, in all since the agent's state began. */
  readonly dropped: number;
}

export interface ReportAnswer {
  readonly accepted: true;
  /** Seconds until the next report is wanted: a busy server asks for fewer. */
  readonly nextInSeconds: number;
  /** The server does not hold the inventory that was named. */
  readonly wantsInventory: boolean;
}
