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
  private readonly counts = new Map<Group, Map<string, { pages: number; last: number }>>();
  /// For each combo whether each group lets it through, and the values it has.
  private readonly passes: readonly (readonly boolean[])[];
  private readonly values: readonly (readonly (readonly string[])[])[];

  constructor(root: Root, filters: Filters) {
    for (const group of kGroups) this.counts.set(group, new Map());
    this.values = root.combos.map((combo) => kGroups.map((group) => values_in(root, combo, group)));
    this.passes = this.values.map((values) =>
      kGroups.map((group, index) => filters[group].length === 0 || values[index]!.some((value) => filters[group].includes(value))),
    );
  }

  /// Whether a unit of this combo passes all filters; counts it for `page`.
  see(combo: number, page: number): boolean {
    const passes = this.passes[combo];
    if (!passes) return true;
    const stopped = passes.reduce((count, pass) => count + (pass ? 0 : 1), 0);
    if (stopped > 1) return false;
    kGroups.forEach((group, index) => {
      if (stopped === 0 || !passes[index]) this.count(group, this.values[combo]![index]!, page);
    });
    return stopped === 0;
  }

  pages_with(group: Group, value: string): number {
    return this.counts.get(group)?.get(value)?.pages ?? 0;
  }

  private count(group: Group, values: readonly string[], page: number): void {
    const counts = this.counts.get(group)!;
    for (const value of values) {
      const known = counts.get(value);
      if (!known) counts.set(value, { pages: 1, last: page });
      else if (known.last !== page) {
        known.pages += 1;
        known.last = page;
      }
    }
  }
}
