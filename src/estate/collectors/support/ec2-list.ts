import { EC2Client } from '@aws-sdk/client-ec2';
import type { Kind } from '../../model/index.ts';
import { type KindList, kindList } from './kind-lists.ts';

type Paginate<P> = (
  config: { client: EC2Client; pageSize: number },
  input: object,
  options: { abortSignal: AbortSignal },
) => AsyncIterable<P>;

/** The largest page that most of EC2's calls give. */
const PAGE_SIZE = 1000;

/** A list of EC2 that is asked for as a whole, in the largest pages. */
export function ec2List<P>(
  kind: Kind,
  paginate: Paginate<P>,
  of: (page: P) => readonly object[] | undefined,
  pageSize = PAGE_SIZE,
): KindList {
  return kindList(
    kind,
    ({ client, signal }) => paginate({ client: client(EC2Client), pageSize }, {}, { abortSignal: signal }),
    of,
  );
}
