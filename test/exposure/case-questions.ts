import type { Question } from '#analysis/exposure/network';
import type { Change } from './tiny-network.ts';

/** A small network and a question that is refused for one reason. */
export interface ExplanationCase {
  readonly code: string;
  readonly change: Change;
  readonly question: Question;
  /** Id of the element that refuses, when there can be only one. */
  readonly at?: string;
}

export const internet = { kind: 'internet' } as const;
export const onPremises = { kind: 'on-premises' } as const;
export const resource = (id: string) => ({ kind: 'resource', id }) as const;
export const address = (cidr: string) => ({ kind: 'cidr', cidr }) as const;
export const tcp = (port: number) => ({ protocols: { from: 6, to: 6 }, ports: { from: port, to: port } });

export const [fromInternet, toInternet, fromAToB, fromAToZ] = [
  { from: internet, to: resource('eni-a'), ...tcp(443) },
  { from: resource('eni-a'), to: internet, ...tcp(443) },
  { from: resource('eni-a'), to: resource('eni-b'), ...tcp(443) },
  { from: resource('eni-a'), to: resource('eni-z'), ...tcp(443) },
];
