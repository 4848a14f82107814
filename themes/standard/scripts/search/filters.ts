// What results may be narrowed down to: packs, audiences, kinds, and what is local or national.
import type { Combo, Root } from './root';

export const kKinds = ['page', 'worksheet', 'resource', 'story', 'document'] as const;
export const kKindNames = ['Pages', 'Worksheets', 'Resources', 'Stories', 'Documents (PDF)'] as const;
export const kSources = ['national', 'local'] as const;

export type Group = 'pack' | 'kind' | 'audience' | 'from';
export const kGroups: readonly Group[] = ['pack', 'kind', 'audience', 'from'];

/// What is chosen in each group; nothing chosen lets everything through.
export type Filters = Readonly<Record<Group, readonly string[]>>;

export const kNoFilters: Filters = { pack: [], kind: [], audience: [], from: [] };

export interface Value {
  readonly value: string;
  readonly name: string;
}

/// What each group can be narrowed down to. A group of one value is no choice.
export function values_of(root: Root): Record<Group, Value[]> {
  const used = (test: (combo: Combo) => boolean): boolean => root.combos.some(test);
  return {
    pack: root.packs
      .map((pack, index) => ({ value: pack.id, name: pack.title, index }))
      .filter(({ index }) => used((combo) => combo.pack === index)),
    kind: kKinds
      .map((value, index) => ({ value, name: kKindNames[index]!, index }))
      .filter(({ index }) => used((combo) => combo.kind === index)),
    audience: root.audiences.map((value) => ({ value, name: value })),
    from: used((combo) => combo.local)
      ? [
          { value: 'national', name: 'National' },
          { value: 'local', name: 'Local' },
        ]
      : [],
  };
}

/// The values of `group` that something of this combo has.
export function values_in(root: Root, combo: Combo, group: Group): string[] {
  switch (group) {
    case 'pack':
      return root.packs[combo.pack] ? [root.packs[combo.pack]!.id] : [];
    case 'kind':
      return [kKinds[combo.kind] ?? 'page'];
    case 'audience':
      return combo.audiences.flatMap((index) => root.audiences[index] ?? []);
    case 'from':
      return [combo.local ? 'local' : 'national'];
  }
}

export function is_filtered(filters: Filters): boolean {
  return kGroups.some((group) => filters[group].length > 0);
}

/// Counts, for each value, the pages that choosing it would leave, given what is chosen in the other groups.
export class Counter {
  /// The number of each value, by group and value; each combo's values by group, and the groups that stop it.
  private readonly numbers = new Map<string, number>();
  private readonly values: number[][][] = [];
  private readonly stopped_by: number[][] = [];
  /// By value: how many pages have it, and the last of them.
  private readonly counts: Int32Array;
  private readonly last: Int32Array;

  constructor(root: Root, filters: Filters) {
    for (const combo of root.combos) {
      const values = kGroups.map((group) => values_in(root, combo, group));
      this.values.push(values.map((list, index) => list.map((value) => this.number_of(kGroups[index]!, value))));
      const stops = (group: Group, index: number): boolean =>
        filters[group].length > 0 && !values[index]!.some((value) => filters[group].includes(value));
      this.stopped_by.push(kGroups.flatMap((group, index) => (stops(group, index) ? index : [])));
    }
    this.counts = new Int32Array(this.numbers.size);
    this.last = new Int32Array(this.numbers.size).fill(-1);
  }

  /// Whether a unit of this combo passes all filters; counts it for `page`.
  see(combo: number, page: number): boolean {
    const stopped = this.stopped_by[combo];
    const values = this.values[combo];
    if (!stopped || !values) return true;
    if (stopped.length > 1) return false;
    for (let group = 0; group < values.length; ++group) {
      if (stopped.length === 1 && stopped[0] !== group) continue;
      for (const value of values[group]!) {
        if (this.last[value] !== page) {
          this.last[value] = page;
          this.counts[value]! += 1;
        }
      }
    }
    return stopped.length === 0;
  }

  pages_with(group: Group, value: string): number {
    const number = this.numbers.get(`${group} ${value}`);
    return number === undefined ? 0 : this.counts[number]!;
  }

  private number_of(group: Group, value: string): number {
    const key = `${group} ${value}`;
    const number = this.numbers.get(key) ?? this.numbers.size;
    this.numbers.set(key, number);
    return number;
  }
}
