import { parseCidr } from '#analysis/addresses';
import { sure } from './sure.ts';

export interface Address {
  readonly family: 'v4' | 'v6';
  readonly value: bigint;
}

export interface Block {
  readonly first: Address;
  readonly last: bigint;
}

/** One packet. For protocols without ports both are 0; for ICMP `port` is type × 256 + code. */
export interface Packet {
  readonly source: Address;
  readonly destination: Address;
  readonly protocol: number;
  readonly sourcePort: number;
  readonly port: number;
}

export function blockOf(text: string | undefined): Block {
  const { v4, v6 } = sure(parseCidr(text));
  const [family, range] = v4[0] === undefined ? (['v6', sure(v6[0])] as const) : (['v4', v4[0]] as const);
  return { first: { family, value: range.first }, last: range.last };
}

export function within(block: Block, address: Address): boolean {
  return block.first.family === address.family && block.first.value <= address.value && address.value <= block.last;
}

export function addressOf(text: string | undefined): Address {
  return blockOf(text).first;
}
