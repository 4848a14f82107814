// Which units have stems in an order, as far as positions can tell: they are counted modulo 45.
import type { List } from './lists';
import { kRound, type Positions, type Terms } from './terms';

/// A stem of a phrase and which of its words it is; left-out words only count.
export interface PhrasePart {
  readonly list: List;
  readonly offset: number;
}

interface Places {
  readonly list: Map<number, readonly number[]>;
}

async function places_of(terms: Terms, list: List, candidates: ReadonlySet<number> | undefined): Promise<Places> {
  const places = new Map<number, readonly number[]>();
  const told = await Promise.all(list.parts.map((part) => terms.positions(list.term, part.number)));
  list.parts.forEach((part, index) => {
    const positions: Positions | undefined = told[index];
    part.postings.slots.forEach((slot, i) => {
      if (candidates && !candidates.has(slot)) return;
      const start = positions?.starts[i];
      const end = positions?.starts[i + 1];
      if (positions && start !== undefined && end !== undefined) places.set(slot, positions.all.slice(start, end));
    });
  });
  return { list: places };
}

/// The slots of the units that may have the phrase.
export async function units_with_phrase(terms: Terms, parts: readonly PhrasePart[]): Promise<Set<number>> {
  const by_rarity = [...parts].sort((a, b) => a.list.term.units - b.list.term.units);
  const [first, ...others] = by_rarity;
  if (!first) return new Set();
  let candidates: Set<number> | undefined;
  for (const part of by_rarity) {
    const slots = new Set<number>();
    for (const { postings } of part.list.parts) {
      for (const slot of postings.slots) {
        if (!candidates || candidates.has(slot)) slots.add(slot);
      }
    }
    candidates = slots;
  }
  const found = candidates ?? new Set<number>();
  if (found.size === 0 || others.length === 0) return found;
  const places = await Promise.all(by_rarity.map((part) => places_of(terms, part.list, found)));
  const in_order = (slot: number): boolean =>
    (places[0]!.list.get(slot) ?? []).some((place) =>
      others.every((part, index) => {
        const wanted = (place + part.offset - first.offset + 2 * kRound * kRound) % kRound;
        return places[index + 1]!.list.get(slot)?.includes(wanted) === true;
      }),
    );
  return new Set([...found].filter(in_order));
}
