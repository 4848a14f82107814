// What the index says to a query: pages in the order of how well they answer it, and what is to be told about them.
import type { Counter, Filters } from './filters';
import type { Query } from './query';
import type { Reading } from './readings';

export interface FoundUnit {
  readonly slot: number;
  readonly score: number;
}

export interface FoundPage {
  /// The page's first group.
  readonly group: number;
  /// That of its best unit.
  readonly score: number;
  /// Strongest first.
  readonly units: readonly FoundUnit[];
}

const kBuckets = 512;
/// Up to so many pages are simply sorted.
const kFewPages = 2000;

/// What units a page is shown with, besides its best one: those that reach this share of its score.
const kWorthShowing = 0.7;

/// Pages that were found and their units, without an order.
export class FoundUnits {
  /// By page: its first group, the score of its best unit, and where its units end.
  readonly groups: number[] = [];
  readonly best: number[] = [];
  private readonly ends: number[] = [];
  private readonly slots: Uint32Array;
  private readonly scores: Float32Array;
  private end = 0;
  private start = 0;
  private best_score = 0;

  /// For at most so many units.
  constructor(most: number) {
    this.slots = new Uint32Array(most);
    this.scores = new Float32Array(most);
  }

  /// Adds a unit to the page that comes next.
  add_unit(slot: number, score: number): void {
    this.slots[this.end] = slot;
    this.scores[this.end] = score;
    this.end += 1;
    if (score > this.best_score) this.best_score = score;
  }

  /// Ends a page with the units added since the one before; false if there are none.
  end_page(group: number): boolean {
    if (this.start === this.end) return false;
    this.groups.push(group);
    this.best.push(this.best_score);
    this.ends.push(this.end);
    this.start = this.end;
    this.best_score = 0;
    return true;
  }

  /// The units of a page that are worth showing, strongest first.
  units_of(page: number): FoundUnit[] {
    const least = Math.fround(this.best[page]! * kWorthShowing);
    const units: FoundUnit[] = [];
    for (let at = page === 0 ? 0 : this.ends[page - 1]!; at < this.ends[page]!; ++at) {
      if (this.scores[at]! >= least) units.push({ slot: this.slots[at]!, score: this.scores[at]! });
    }
    return units.sort((a, b) => b.score - a.score || a.slot - b.slot);
  }
}

export class Answer {
  private readonly groups: readonly number[];
  private readonly scores: Float32Array;

  constructor(
    readonly query: Query,
    readonly filters: Filters,
    readonly readings: readonly Reading[],
    /// Whether the query has nothing but very common words, which only titles and headings are looked through for.
    readonly only_common: boolean,
    /// How many pages were found, and how many of them have all words.
    readonly total: number,
    readonly with_all: number,
    /// Whether lists were read in part, so that there may be more.
    readonly more: boolean,
    /// For each phrase, the units that may have it.
    readonly phrases: readonly ReadonlySet<number>[],
    readonly stems: ReadonlySet<string>,
    readonly counter: Counter,
    private readonly found: FoundUnits,
  ) {
    this.groups = found.groups;
    this.scores = new Float32Array(found.best);
  }

  /// The best `count` pages, or as many as there are.
  best(count: number): FoundPage[] {
    const least = this.groups.length > kFewPages ? this.least_of(count) : 0;
    const order: number[] = [];
    for (let index = 0; index < this.groups.length; ++index) {
      if (this.scores[index]! >= least) order.push(index);
    }
    order.sort((a, b) => this.scores[b]! - this.scores[a]! || this.groups[a]! - this.groups[b]!);
    return order.slice(0, count).map((index) => {
      return { group: this.groups[index]!, score: this.scores[index]!, units: this.found.units_of(index) };
    });
  }

  /// A score that at least `count` pages reach, and few more.
  private least_of(count: number): number {
    const { scores } = this;
    let most = 0;
    for (let i = 0; i < scores.length; ++i) if (scores[i]! > most) most = scores[i]!;
    const buckets = new Uint32Array(kBuckets);
    const scale = (kBuckets - 1) / most;
    for (let i = 0; i < scores.length; ++i) buckets[(scores[i]! * scale) | 0]! += 1;
    let bucket = kBuckets - 1;
    for (let seen = buckets[bucket]!; seen < count && bucket > 0; seen += buckets[bucket]!) bucket -= 1;
    return (bucket / scale) * (1 - 1e-6);
  }
}
