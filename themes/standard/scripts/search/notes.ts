// What readers are told about an answer: how a query was read, what was left out, what this copy lacks.
import { element } from '../element';
import type { Search } from './address';
import type { Answer } from './answer';
import { kLongestQuery, kMostWords, replaced } from './query';

const kShown = 80;

/// A text in quotes, shortened if it is long.
export function quoted(text: string): string {
  const letters = [...text.trim()];
  return `\u201c${letters.length > kShown ? `${letters.slice(0, kShown).join('')}\u2026` : letters.join('')}\u201d`;
}

/// The query with slips of the keyboard put right; undefined if there are none.
export function corrected(answer: Answer): string | undefined {
  const slips = answer.readings.filter((reading) => reading.kind === 'nearest');
  return slips.length === 0
    ? undefined
    : replaced(answer.query, new Map(slips.map((reading) => [reading.word, reading.instead])));
}

function note(...children: (Node | string)[]): HTMLElement {
  return element('p', { className: 'wm-search-note' }, ...children);
}

function list(words: readonly string[]): string {
  return words.map(quoted).join(', ');
}

/// `lead` makes a link that starts another search.
export function notes(answer: Answer, search: Search, lead: (search: Search, text: string) => HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  const right = corrected(answer);
  if (right !== undefined) {
    const literal = lead({ ...search, literal: true }, `Search for ${quoted(search.text)} as you wrote it`);
    found.push(note('Showing results for ', element('strong', {}, quoted(right)), '. ', literal));
  }
  for (const reading of answer.readings.filter(({ kind }) => kind === 'start')) {
    found.push(note(`No page has the word ${quoted(reading.word)}: these results have words that start with it.`));
  }
  const unknown = answer.readings.filter(({ kind }) => kind === 'unknown').map(({ word }) => word);
  if (unknown.length > 0 && answer.total > 0) {
    found.push(note(`No page has ${list(unknown)}.`));
  }
  if (answer.only_common) {
    found.push(note('These are very common words, so only titles and headings were searched. Add a word that says more.'));
  }
  if (answer.query.cut) {
    found.push(note(`This search is very long: only its first ${kMostWords} words, and no more than ${kLongestQuery} characters, count.`));
  }
  return found;
}

/// `check` is the address of the page that says how to check a copy, if there is one.
export function incomplete_note(check: string | undefined): HTMLElement {
  const more = check === undefined ? [] : [' See ', element('a', { href: check }, 'how to check this copy'), '.'];
  return element(
    'div',
    { className: 'wm-callout wm-callout--warning wm-search-incomplete' },
    element('p', { className: 'wm-callout__title' }, 'The index of this copy is incomplete'),
    element('p', {}, 'Some results may be missing. Get the copy again from where you got it.', ...more),
  );
}
