// Decides how much of long lists is read: as much as a budget of characters allows, rare stems first.
import type { Postings, Term, Terms } from './terms';

/// A part of a list, and its number: -1 for the strongest one, which is always there.
export interface Part {
  readonly number: number;
  readonly postings: Postings;
}

export interface List {
  readonly term: Term;
  readonly parts: readonly Part[];
  /// Whether these are all units that have the stem.
  readonly whole: boolean;
}

export interface Budget {
  readonly characters: number;
  readonly blocks: number;
}

/// Lists of `terms`. Blocks are taken in turns, so that no list is cut far above another.
export async function read_lists(terms: Terms, wanted: readonly Term[], budget: Budget): Promise<List[]> {
  const numbers = new Map(wanted.map((term) => [term, 0]));
  let left = budget.characters - wanted.reduce((sum, term) => sum + term.end - term.start, 0);
  let blocks = budget.blocks;
  const by_rarity = [...numbers.keys()].sort((a, b) => a.units - b.units);
  for (let round = 0, more = true; more; ++round) {
    more = false;
    for (const term of by_rarity) {
      const size = term.end - term.start;
      if (round < term.blocks && size <= left && blocks > 0) {
        numbers.set(term, round + 1);
        left -= size;
        blocks -= 1;
        more = true;
      }
    }
  }
  return Promise.all(
    wanted.map(async (term) => {
      const count = numbers.get(term) ?? 0;
      const further = await Promise.all(Array.from({ length: count }, (_, number) => terms.block(term, number)));
      const parts: Part[] = [{ number: -1, postings: terms.strongest(term) }];
      further.forEach((postings, number) => {
        if (postings) parts.push({ number, postings });
      });
      return { term, parts, whole: parts.length === term.blocks + 1 };
    }),
  );
}
