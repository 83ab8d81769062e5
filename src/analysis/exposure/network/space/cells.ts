import { EVERY_ADDRESS, type Family, merged, type Ranges } from '#analysis/addresses';
import type { Flow, Span } from '../contract.ts';
import { type Flows, sameRanges, WHOLE } from './flows.ts';

/** A rule of a filter, as far as it looks at packets: protocol, port and the address of the other side. */
export interface RuleBox {
  readonly family: Family;
  readonly protocols: Span;
  readonly ports: Span;
  readonly addresses: Ranges;
}

interface Cell {
  readonly protocols: Span;
  readonly ports: Span;
  readonly addresses: Ranges;
}

/**
 * The packets that a list of rules lets through: between two neighbouring cuts all packets meet the same rules, and
 * `decide` says which addresses those let through. `side` is where the other side's address stands in a packet.
 */
export function flowsOfRules<T extends RuleBox>(
  rules: readonly T[],
  family: Family,
  side: 'sources' | 'destinations',
  decide: (active: readonly T[]) => Ranges,
): Flows {
  const own = rules.filter((rule) => rule.family === family);
  const layers = pieces(own, 'protocols', 255).map(({ span, active }) => ({
    protocols: span,
    cells: joined(
      pieces(active, 'ports', 65_535).map(
        (piece): Cell => ({ protocols: span, ports: piece.span, addresses: decide(piece.active) }),
      ),
    ),
  }));
  const kept: { protocols: Span; cells: readonly Cell[] }[] = [];
  for (const layer of layers) {
    const before = kept.at(-1);
    if (before !== undefined && sameCells(before.cells, layer.cells)) {
      before.protocols = { from: before.protocols.from, to: layer.protocols.to };
    } else kept.push({ ...layer });
  }
  return kept.flatMap(({ protocols, cells }) =>
    cells.flatMap(({ ports, addresses }): Flow[] =>
      addresses.length === 0 ? [] : [{ ...WHOLE[family], protocols, ports, [side]: addresses }],
    ),
  );
}

/** All addresses as the one list by which filters know that nothing is to be cut. */
export function asWhole(addresses: Ranges, family: Family): Ranges {
  const every = EVERY_ADDRESS[family];
  const [only, ...others] = addresses;
  return others.length === 0 && only?.first === every[0]?.first && only?.last === every[0]?.last ? every : addresses;
}

/** The union of what rules name. */
export function addressesOf(rules: readonly RuleBox[], family: Family): Ranges {
  const [first] = rules;
  if (first === undefined) return [];
  if (rules.length === 1) return first.addresses;
  if (rules.some(({ addresses }) => addresses === EVERY_ADDRESS[family])) return EVERY_ADDRESS[family];
  return merged(rules.flatMap(({ addresses }) => addresses));
}

/** Cuts a dimension where some rule begins or ends. */
function pieces<T extends RuleBox>(
  rules: readonly T[],
  side: 'protocols' | 'ports',
  max: number,
): readonly { readonly span: Span; readonly active: readonly T[] }[] {
  const cuts = new Set<number>([0]);
  for (const { [side]: span } of rules) {
    cuts.add(span.from);
    if (span.to < max) cuts.add(span.to + 1);
  }
  const starts = [...cuts].toSorted((a, b) => a - b);
  return starts.map((from, index) => ({
    span: { from, to: (starts[index + 1] ?? max + 1) - 1 },
    active: rules.filter((rule) => rule[side].from <= from && from <= rule[side].to),
  }));
}

function joined(cells: readonly Cell[]): readonly Cell[] {
  const kept: Cell[] = [];
  for (const cell of cells) {
    const before = kept.at(-1);
    if (before !== undefined && sameRanges(before.addresses, cell.addresses)) {
      kept[kept.length - 1] = { ...before, ports: { from: before.ports.from, to: cell.ports.to } };
    } else kept.push(cell);
  }
  return kept;
}

function sameCells(some: readonly Cell[], others: readonly Cell[]): boolean {
  return (
    some.length === others.length &&
    some.every((cell, index) => {
      const other = others[index];
      return (
        other !== undefined &&
        cell.ports.from === other.ports.from &&
        cell.ports.to === other.ports.to &&
        sameRanges(cell.addresses, other.addresses)
      );
    })
  );
}
