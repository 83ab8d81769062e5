import { z } from 'zod';
import { MAX_PAGE } from '#api/contract';
import { parseInstant } from '#kernel';
import { MOST_HOURS, MOST_USES, WIRE_FORMAT } from '#pipeline';
import { plainText } from './requests.ts';

/** Bytes of what an agent sends besides its reports. */
const MOST_BYTES = 16_384;

/** A text of printable ASCII: base64, a digest, a token. */
function token(max: number) {
  return z
    .string()
    .max(max)
    .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces');
}

/** A body of JSON whose sender proves itself by what is in it. */
function jsonOf<T extends z.ZodType>(schema: T) {
  return z
    .string()
    .max(MOST_BYTES)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'must be JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

function noMoment(context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom', message: 'must be a moment of UTC' });
  return z.NEVER;
}

const format = z.literal(WIRE_FORMAT);

export const Enrol = jsonOf(
  z.object({
    format,
    secret: token(200),
    publicKey: token(128),
    machine: token(128).regex(/^[0-9a-f]{16,128}$/, 'must be a digest in hex'),
    hostname: plainText(256),
    nonce: token(128),
  }),
);

export const AskToken = jsonOf(
  z.object({
    format,
    agent: token(200),
    nonce: token(128),
    at: token(40).transform((text, context) => parseInstant(text) ?? noMoment(context)),
    signature: token(200),
    challenge: token(256),
  }),
);

/** What an enrolment secret is made for. */
export const NewEnrolment = z.strictObject({
  uses: z.number().int().min(1).max(MOST_USES).default(1),
  hours: z.number().int().min(1).max(MOST_HOURS).default(24),
  account: z
    .string()
    .regex(/^\d{12}$/, 'must be twelve digits')
    .optional(),
});

const Page = z.strictObject({
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(50),
  /** How many come before the first. */
  skip: z.coerce.number().int().min(0).max(10_000_000).default(0),
});

export const AgentsQuery = Page;

export const HostsQuery = Page.extend({
  /** An account's id; empty for machines outside of AWS. */
  account: plainText(64).optional(),
  /** Part of a name, an entity or a system. */
  text: plainText(200).optional(),
  silent: z.enum(['0', '1']).optional(),
});

/** Entries of each list of one machine. */
export const HostQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(1_000).default(200) });

/** An ARN is longer than other ids. */
export const HostParams = z.strictObject({ id: plainText(300).min(1) });
