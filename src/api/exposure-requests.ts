import { z } from 'zod';
import { MAX_PAGE } from '#api/contract';
import { plainText } from './requests.ts';

/** An id, an ARN or a name of anything. */
const End = plainText(2_048).min(1);

const Snapshot = plainText(100).min(1);

const Limit = z.coerce.number().int().min(1).max(MAX_PAGE).default(20);

export const ReachQuery = z.strictObject({
  from: End,
  to: End,
  /** `tcp`, `udp`, `icmp`, `icmpv6`, a number or `all`; of a port without a protocol TCP is asked. */
  protocol: plainText(10).min(1).optional(),
  port: z.coerce.number().int().min(0).max(65_535).optional(),
  /** The latest when absent. */
  snapshot: Snapshot.optional(),
});

export const EndpointsQuery = z.strictObject({ text: plainText(2_048).default(''), limit: Limit });

export const ExposureDiffQuery = z.strictObject({
  from: Snapshot.default('previous'),
  to: Snapshot.default('latest'),
});

export const ElementsQuery = z.strictObject({
  kind: plainText(200).optional(),
  text: plainText(2_048).optional(),
  limit: Limit,
});
