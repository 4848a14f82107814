// A search in the results page's address: '?q=words&kind=worksheet&from=local'.
import { kGroups, type Filters, type Group } from './filters';

export interface Search {
  readonly text: string;
  readonly filters: Filters;
  /// Whether words are only ever read as they are typed.
  readonly literal: boolean;
}

const kAsTyped = 'typed';

export function search_in(query: string): Search {
  const parameters = new URLSearchParams(query);
  const filters = Object.fromEntries(kGroups.map((group) => [group, [...new Set(parameters.getAll(group))]]));
  return {
    text: parameters.get('q') ?? '',
    filters: filters as unknown as Record<Group, string[]>,
    literal: parameters.get('as') === kAsTyped,
  };
}

/// The address's query, with its question mark.
export function query_of(search: Search): string {
  const parameters = new URLSearchParams({ q: search.text });
  for (const group of kGroups) {
    for (const value of search.filters[group]) parameters.append(group, value);
  }
  if (search.literal) parameters.set('as', kAsTyped);
  return `?${parameters.toString()}`;
}
