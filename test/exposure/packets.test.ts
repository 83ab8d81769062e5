import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Network, reach, type ReachAnswer, readNetwork } from '#analysis/exposure/network';
import { readerOf, type Stated } from './estate.ts';
import { type Fate, packetSimulator } from './packet-simulator.ts';
import { describePacket, isIn, packetAt, type Talk, talksOf } from './probes.ts';
import { networkOf } from './planned-network.ts';
import { plan } from './random-network.ts';

const draws = fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 });
const RUNS = Number(process.env['YAGURA_RUNS'] ?? 50);

/** Where the engine and the simulator see a packet differently. */
function disagreements(network: Network, stated: readonly Stated[], numbers: readonly number[]): string[] {
  const send = packetSimulator(stated);
  const found: string[] = [];
  for (const [place, talk] of talksOf(network).entries()) {
    const answer = reach(network, talk.question);
    const flows = flowsOf(answer);
    for (let round = 0; round < 4; round += 1) {
      const packet = packetAt(talk, flows, turned(numbers, place * 7 + round * 11));
      if (packet === undefined) continue;
      const fate = send(talk.sender, packet);
      const isMember = isIn(flows, packet);
      const isWrong = isMember
        ? fate.outcome === 'stopped'
        : fate.outcome === 'passes' && answer.outcome !== 'unknown' && answer.unseen.length === 0;
      if (isWrong)
        found.push(
          `${nameOf(talk)}: ${describePacket(packet)}: ${isMember ? 'said to get through' : 'said not to'} (${answer.outcome}), but ${wordsOf(fate)}`,
        );
    }
  }
  return found;
}

function flowsOf({ paths }: ReachAnswer) {
  return paths.flatMap(({ flows }) => flows);
}

function turned(numbers: readonly number[], by: number): number[] {
  return numbers.map((_, index) => numbers[(index + by) % numbers.length] ?? 0);
}

function nameOf({ question: { from, to } }: Talk): string {
  return [from, to].map((end) => ('id' in end ? end.id : end.kind)).join(' → ');
}

function wordsOf({ outcome, at, why }: Fate): string {
  return `${outcome} at ${at} ${why}`;
}

describe('packets one by one', () => {
  it('get through where the sets of packets say so, and nowhere else', async () => {
    await fc.assert(
      fc.asyncProperty(plan, draws, async (made, numbers) => {
        const stated = networkOf(made);
        const network = await readNetwork(readerOf(stated));
        expect(disagreements(network, stated, numbers)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
