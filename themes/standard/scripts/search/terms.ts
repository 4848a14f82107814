// The stems' lists: which units have a stem, how strongly, and where in the unit.
import { Codes } from './codes';
import { place_of, type Root } from './root';
import type { Shards } from './shards';

/// What a 'tN' says of one stem.
export interface Term {
  readonly stem: string;
  /// How many units have it.
  readonly units: number;
  /// How many further blocks its list has, and the number of the first.
  readonly blocks: number;
  readonly first_block: number;
  readonly shard: number;
  /// Which stem of its script it is.
  readonly place: number;
  /// Where its list stands in the script's codes.
  readonly start: number;
  readonly end: number;
}

/// Units in the list's order, strongest first.
export interface Postings {
  readonly slots: Uint32Array;
  readonly levels: Uint8Array;
}

interface Shard {
  readonly terms: ReadonlyMap<string, Term>;
  readonly codes: string;
}

const kNoPosition = 90;
/// Positions are counted modulo this.
export const kRound = 45;

export class Terms {
  private readonly read = new Map<number, Shard>();
  private readonly coming = new Map<number, Promise<Shard | undefined>>();
  private readonly lists = new Map<string, Postings>();

  constructor(
    private readonly root: Root,
    private readonly shards: Shards,
  ) {}

  shard_of(stem: string): number {
    return place_of(this.root.terms, stem);
  }

  has_read(shard: number): boolean {
    return this.read.has(shard);
  }

  /// Starts to read the script that most likely holds the stem of a form: the two start alike. Saves a turn of waiting for
  /// the script that tells which stem it is.
  expect(form: string): void {
    void this.shard(this.shard_of(form));
  }

  async find(stem: string): Promise<Term | undefined> {
    return (await this.shard(this.shard_of(stem)))?.terms.get(stem);
  }

  /// The strongest block of the list, which stands in the stem's own script. REQUIRES that `find` gave the term.
  strongest(term: Term): Postings {
    return this.list(`t${term.shard}.${term.place}`, this.read.get(term.shard)?.codes ?? '', term.start, term.end);
  }

  /// A further block, 0 being the first; undefined if its script is damaged.
  async block(term: Term, number: number): Promise<Postings | undefined> {
    const name = `b${term.first_block + number}`;
    const parts = await this.shards.load(name);
    return parts && this.list(name, parts[0] ?? '', 0, (parts[0] ?? '').length);
  }

  /// Where in its units the stem stands, for the block with that number, or the strongest one with -1.
  async positions(term: Term, number: number): Promise<Positions | undefined> {
    if (number >= 0) {
      const parts = await this.shards.load(`q${term.first_block + number}`);
      return parts && read_positions(new Codes(parts[0] ?? ''));
    }
    const parts = await this.shards.load(`p${term.shard}`);
    if (!parts) return undefined;
    const text = parts[0] ?? '';
    const codes = new Codes(text);
    for (let place = 0; ; ++place) {
      const length = codes.number();
      if (length < 0) return undefined;
      if (place === term.place) return read_positions(new Codes(text, codes.place, codes.place + length));
      codes.skip(length);
    }
  }

  private list(name: string, codes: string, start: number, end: number): Postings {
    const known = this.lists.get(name);
    if (known) return known;
    const list = read_list(new Codes(codes, start, end), end - start, this.root.slots);
    this.lists.set(name, list);
    return list;
  }

  private shard(number: number): Promise<Shard | undefined> {
    if (number < 0) return Promise.resolve(undefined);
    let coming = this.coming.get(number);
    if (!coming) {
      coming = this.load(number);
      this.coming.set(number, coming);
    }
    return coming;
  }

  private async load(number: number): Promise<Shard | undefined> {
    const parts = await this.shards.load(`t${number}`);
    if (!parts) return undefined;
    const terms = read_terms(number, parts);
    if (!terms) {
      this.shards.mark_damaged(`t${number}`);
      return undefined;
    }
    const shard = { terms, codes: parts[1] ?? '' };
    this.read.set(number, shard);
    return shard;
  }
}

function read_terms(shard: number, parts: readonly string[]): Map<string, Term> | undefined {
  const text = parts[1] ?? '';
  const codes = new Codes(text);
  const terms = new Map<string, Term>();
  let place = 0;
  for (const stem of (parts[0] ?? '').split(' ')) {
    const units = codes.number();
    const blocks = codes.number();
    const first_block = blocks > 0 ? codes.number() : 0;
    const length = codes.number();
    if (units < 0 || blocks < 0 || first_block < 0 || length < 0) return undefined;
    const start = codes.place;
    codes.skip(length);
    if (codes.place > text.length) return undefined;
    terms.set(stem, { stem, units, blocks, first_block, shard, place, start, end: start + length });
    place += 1;
  }
  return terms;
}

/// `most` is more than the list can hold; slots from `end` on are left out.
function read_list(codes: Codes, most: number, end: number): Postings {
  const slots = new Uint32Array(most);
  const levels = new Uint8Array(most);
  let count = 0;
  while (!codes.done) {
    const level = codes.digit();
    const here = codes.number();
    let slot = -1;
    for (let i = 0; i < here; ++i) {
      const gap = codes.number();
      if (gap < 0) break;
      slot += gap + 1;
      if (slot >= end) break;
      slots[count] = slot;
      levels[count] = level;
      count += 1;
    }
    if (level < 0 || here < 0) break;
  }
  return { slots: slots.subarray(0, count), levels: levels.subarray(0, count) };
}

/// The positions of each unit of a list: those of the unit `i` are `all` from `starts[i]` to `starts[i + 1]`.
export interface Positions {
  readonly starts: readonly number[];
  readonly all: readonly number[];
}

function read_positions(codes: Codes): Positions {
  const starts = [0];
  const all: number[] = [];
  while (!codes.done) {
    const digit = codes.digit();
    if (digit < 0) break;
    if (digit !== kNoPosition) all.push(digit % kRound);
    if (digit < kRound || digit === kNoPosition) starts.push(all.length);
  }
  return { starts, all };
}
