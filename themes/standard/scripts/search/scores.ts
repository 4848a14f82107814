// How well units and their pages answer the words of a query.
import { kGroup, type Root } from './root';
import type { List } from './lists';

const kMostLevel = 15;
/// How much of what the rest of a page matches counts for each of its units.
export const kRestOfPage = 0.4;
/// How much a word counts as there for a unit that only the rest of its page has: lists of all kinds of things, like a
/// glossary, have most words somewhere.
export const kCoverageOfPage = 1;
/// How hard it is on a unit to have only some of the words; 0 would not mind.
export const kCoveragePower = 1;

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
  /// First groups of the pages that have any of the words, and the slots of those units.
  readonly pages: number[] = [];
  private readonly slots: number[] = [];
  private readonly unit_shares: Float32Array;
  /// By page's first group: sum over the words of their strongest unit, share of the query that matches, how many words.
  private readonly totals: Float32Array;
  private readonly shares: Float32Array;
  private readonly words: Uint8Array;
  private readonly word_of_unit: Float32Array;
  private readonly word_of_page: Float32Array;

  constructor(private readonly root: Root) {
    this.units = new Float32Array(root.slots);
    this.unit_shares = new Float32Array(root.slots);
    this.word_of_unit = new Float32Array(root.slots);
    this.totals = new Float32Array(root.groups);
    this.shares = new Float32Array(root.groups);
    this.words = new Uint8Array(root.groups);
    this.word_of_page = new Float32Array(root.groups);
  }

  /// Forgets the query before; only what it touched.
  clear(): void {
    for (const slot of this.slots) this.units[slot] = this.unit_shares[slot] = 0;
    for (const page of this.pages) this.totals[page] = this.shares[page] = this.words[page] = 0;
    this.slots.length = this.pages.length = 0;
  }

  /// Adds a word, which any of the lists stands for; a unit has the best of them. `share` is the word's part of the query.
  add_word(lists: readonly WeightedList[], share: number): void {
    const { page_of } = this.root;
    const slots: number[] = [];
    const pages: number[] = [];
    for (const { list, weight } of lists) {
      for (const { postings } of list.parts) {
        for (let i = 0; i < postings.slots.length; ++i) {
          const slot = postings.slots[i]!;
          const score = (weight * postings.levels[i]!) / kMostLevel;
          if (this.word_of_unit[slot] === 0) slots.push(slot);
          if (score > this.word_of_unit[slot]!) this.word_of_unit[slot] = score;
        }
      }
    }
    for (const slot of slots) {
      const score = this.word_of_unit[slot]!;
      const page = page_of[(slot / kGroup) | 0]!;
      if (this.word_of_page[page] === 0) pages.push(page);
      if (score > this.word_of_page[page]!) this.word_of_page[page] = score;
      if (this.unit_shares[slot] === 0) this.slots.push(slot);
      this.units[slot]! += score;
      this.unit_shares[slot]! += share;
      this.word_of_unit[slot] = 0;
    }
    for (const page of pages) {
      if (this.words[page] === 0) this.pages.push(page);
      this.totals[page]! += this.word_of_page[page]!;
      this.shares[page]! += share;
      this.words[page]! += 1;
      this.word_of_page[page] = 0;
    }
  }

  words_of(page: number): number {
    return this.words[page]!;
  }

  /// 0 for a unit that has none of the words.
  score_of(slot: number, page: number): number {
    const own = this.units[slot]!;
    if (own === 0) return 0;
    const all = own + kRestOfPage * Math.max(0, this.totals[page]! - own);
    const own_share = this.unit_shares[slot]!;
    const share = own_share + kCoverageOfPage * (this.shares[page]! - own_share);
    return all * Math.min(1, share) ** kCoveragePower;
  }
}
