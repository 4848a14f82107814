// The root of the index: how many units and groups there are, where words, stems and pages lie, who brought what.
import { ascending_numbers, Codes } from './codes';
import type { Shards } from './shards';

const kFormat = 1;
/// How many slots a group has.
export const kGroup = 8;
/// More groups than any knowledge base has: a root that tells of more is damaged.
const kMostGroups = 4_000_000;

export interface Combo {
  readonly pack: number;
  readonly kind: number;
  readonly local: boolean;
  readonly audiences: readonly number[];
}

export class Root {
  readonly units: number;
  readonly groups: number;
  readonly key: number;
  readonly home: string;
  readonly stop: ReadonlySet<string>;
  /// The first form of each 'wN', the first stem of each 'tN', the first group of each 'xN'.
  readonly words: readonly string[];
  readonly terms: readonly string[];
  readonly pages: readonly number[];
  readonly packs: readonly { readonly id: string; readonly title: string; readonly local: boolean }[];
  readonly audiences: readonly string[];
  readonly combos: readonly Combo[];
  private readonly joined: Uint8Array;
  private readonly runs: string;
  private known_page_of: Uint32Array | undefined;
  private known_combo_of: Uint16Array | undefined;

  /// Throws if `json` is not what the index's format says.
  constructor(json: string) {
    const told = JSON.parse(json) as Record<string, unknown>;
    const groups = told['groups'];
    if (told['format'] !== kFormat || typeof groups !== 'number' || !(groups >= 0 && groups <= kMostGroups)) {
      throw new Error('an index of another format');
    }
    this.units = Number(told['units']);
    this.groups = groups;
    this.key = Number(told['key']);
    this.stop = new Set(list_of(told['stop']));
    this.words = list_of(told['words']);
    this.terms = list_of(told['terms']);
    this.pages = ascending_numbers(String(told['pages']));
    this.packs = (told['packs'] as [string, string, number][]).map(([id, title, local]) => ({ id, title, local: local === 1 }));
    this.audiences = told['audiences'] as string[];
    this.combos = (told['combos'] as [number, number, number, number[]][]).map(([pack, kind, local, audiences]) => ({
      pack,
      kind,
      local: local === 1,
      audiences,
    }));
    this.home = (told['about'] as { home: string }).home;
    this.runs = String(told['runs']);
    this.joined = new Uint8Array(groups);
    for (const group of ascending_numbers(String(told['joined']))) this.joined[group] = 1;
  }

  get slots(): number {
    return this.groups * kGroup;
  }

  /// For each group the first one of its page.
  get page_of(): Uint32Array {
    if (!this.known_page_of) {
      const pages = new Uint32Array(this.groups);
      for (let group = 1; group < this.groups; ++group) {
        pages[group] = this.joined[group] === 1 ? pages[group - 1]! : group;
      }
      this.known_page_of = pages;
    }
    return this.known_page_of;
  }

  /// Makes what queries look up, while the reader still writes and no answer waits for it.
  prepare(): void {
    void this.page_of;
    void this.combo_of;
  }

  /// The slot behind the last one of the page that starts at `page`.
  end_of(page: number): number {
    let next = page + 1;
    while (next < this.groups && this.joined[next] === 1) next += 1;
    return next * kGroup;
  }

  /// For each slot its combo.
  get combo_of(): Uint16Array {
    if (!this.known_combo_of) {
      const combos = new Uint16Array(this.slots);
      const codes = new Codes(this.runs);
      for (let slot = 0; slot < combos.length && !codes.done; ) {
        const combo = codes.number();
        const count = codes.number();
        if (combo < 0 || count < 0) break;
        combos.fill(combo, slot, slot + count);
        slot += count;
      }
      this.known_combo_of = combos;
    }
    return this.known_combo_of;
  }
}

function list_of(text: unknown): string[] {
  return typeof text === 'string' && text !== '' ? text.split(' ') : [];
}

/// Which script holds `key`, if `firsts` are the first keys of each; -1 if it would come before all of them.
export function place_of<Key>(firsts: readonly Key[], key: Key): number {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle]! <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/// The root, or undefined if there is none that can be read.
export async function load_root(shards: Shards): Promise<Root | undefined> {
  const [json] = (await shards.load('root')) ?? [];
  if (json === undefined) return undefined;
  try {
    const root = new Root(json);
    shards.set_key(root.key);
    return root;
  } catch {
    shards.mark_damaged('root');
    return undefined;
  }
}
