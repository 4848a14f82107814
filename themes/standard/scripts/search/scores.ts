// How well units and their pages answer the words of a query.
import { kGroup, type Root } from './root';
import type { List } from './lists';

const kMostLevel = 15;
/// A slot without them is its group.
const kGroupBits = Math.log2(kGroup);
/// How much of what the rest of a page matches counts for each of its units.
export const kRestOfPage = 0.4;

/// How telling a stem is that `units` of `all` have; never below zero.
export function idf(all: number, units: number): number {
  return Math.log(1 + Math.max(0.5, all - units + 0.5) / (units + 0.5));
}

export interface WeightedList {
  readonly list: List;
  readonly weight: number;
}

/// Large, so there is one for all queries, which each of them clears: see `clear`.
export class Scores {
  /// By slot.
  readonly units: Float32Array;
  /// First groups of the pages that have any of the words.
  readonly pages: number[] = [];
  /// By page's first group: sum over the words of their strongest unit, share of the query that matches, how many words.
  private readonly totals: Float32Array;
  private readonly shares: Float32Array;
  private readonly words: Uint8Array;
  /// The number of the word that was last counted for the page.
  private readonly last_word: Uint8Array;
  private readonly word_of_unit: Float32Array;
  private count = 0;
  /// How many units have any of the words.
  touched = 0;

  constructor(private readonly root: Root) {
    this.units = new Float32Array(root.slots);
    this.word_of_unit = new Float32Array(root.slots);
    this.totals = new Float32Array(root.groups);
    this.shares = new Float32Array(root.groups);
    this.words = new Uint8Array(root.groups);
    this.last_word = new Uint8Array(root.groups);
  }

  /// Forgets the query before; only what it touched.
  clear(): void {
    for (const page of this.pages) {
      this.totals[page] = this.shares[page] = this.words[page] = this.last_word[page] = 0;
      this.units.fill(0, page * kGroup, this.root.end_of(page));
    }
    this.pages.length = 0;
    this.count = this.touched = 0;
  }

  /// Adds a word, which any of the lists stands for; a unit has the best of them. `share` is the word's part of the query.
  add_word(lists: readonly WeightedList[], share: number): void {
    this.count += 1;
    const [only] = lists;
    if (only && lists.length === 1) {
      for (const { postings } of only.list.parts) this.add_list(postings, only.weight / kMostLevel, share);
    } else {
      this.add_list(this.strongest_of(lists), 1, share);
    }
  }

  /// A list is strongest first, so the first of a page's units that comes is its best. The loop that most time goes into.
  private add_list({ slots, levels }: { readonly slots: ArrayLike<number>; readonly levels: ArrayLike<number> }, weight: number, share: number): void {
    const { page_of } = this.root;
    const { units, totals, shares, words, last_word, count } = this;
    let touched = 0;
    for (let i = 0; i < slots.length; ++i) {
      const slot = slots[i]!;
      const score = weight * levels[i]!;
      const page = page_of[slot >>> kGroupBits]!;
      if (units[slot] === 0) touched += 1;
      units[slot]! += score;
      if (last_word[page] !== count) {
        last_word[page] = count;
        if (words[page] === 0) this.pages.push(page);
        totals[page]! += score;
        shares[page]! += share;
        words[page]! += 1;
      }
    }
    this.touched += touched;
  }

  /// The units of several lists, each with the best of its scores, strongest first.
  private strongest_of(lists: readonly WeightedList[]): { readonly slots: number[]; readonly levels: number[] } {
    const { word_of_unit } = this;
    const slots: number[] = [];
    for (const { list, weight } of lists) {
      for (const { postings } of list.parts) {
        for (let i = 0; i < postings.slots.length; ++i) {
          const slot = postings.slots[i]!;
          const score = (weight * postings.levels[i]!) / kMostLevel;
          if (word_of_unit[slot] === 0) slots.push(slot);
          if (score > word_of_unit[slot]!) word_of_unit[slot] = score;
        }
      }
    }
    slots.sort((a, b) => word_of_unit[b]! - word_of_unit[a]!);
    const levels = slots.map((slot) => word_of_unit[slot]!);
    for (const slot of slots) word_of_unit[slot] = 0;
    return { slots, levels };
  }

  words_of(page: number): number {
    return this.words[page]!;
  }

  /// 0 for a unit that has none of the words. A page that has only some of them counts for less: by the root of their
  /// share, since long questions have words that no answer needs.
  score_of(slot: number, page: number): number {
    const own = this.units[slot]!;
    if (own === 0) return 0;
    const rest = this.totals[page]! - own;
    const all = rest > 0 ? own + kRestOfPage * rest : own;
    return all * Math.sqrt(Math.min(1, this.shares[page]!));
  }
}
