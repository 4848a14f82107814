// What a reader typed: words, "phrases", -excluded words and -"excluded phrases".
import { words_of, type Word } from './words';

export interface Query {
  /// As typed, as far as it is read.
  readonly text: string;
  /// Words outside quotes, each once, with their places in `text`.
  readonly words: readonly Word[];
  readonly phrases: readonly (readonly string[])[];
  readonly excluded: readonly (readonly string[])[];
  /// Whether the text ends in the last of `words`, which may still be written.
  readonly open: boolean;
  /// Whether something was left out because there was too much.
  readonly cut: boolean;
}

export const kLongestQuery = 1000;
export const kMostWords = 12;

const kQuote = '"\u201c\u201d\u201e\u201f\u00ab\u00bb';
// A dash, then what stands in quotes or a run without spaces.
const kToken = new RegExp(`([-\u2212\u2013]?)(?:[${kQuote}]([^${kQuote}]*)[${kQuote}]|([^\\s${kQuote}]+)|[${kQuote}])`, 'g');

function shifted(word: Word, by: number): Word {
  return { form: word.form, start: word.start + by, end: word.end + by };
}

export function parse_query(typed: string): Query {
  const text = typed.slice(0, kLongestQuery);
  const words: Word[] = [];
  const phrases: string[][] = [];
  const excluded: string[][] = [];
  let count = 0;
  let cut = typed.trim().length > kLongestQuery;
  let open = false;
  for (const token of text.matchAll(kToken)) {
    const [all, dash = '', phrase, run] = token;
    const start = token.index ?? 0;
    const starts = start === 0 || /\s/.test(text.charAt(start - 1));
    const content = phrase ?? run ?? '';
    const found = words_of(content);
    const known = (word: Word): boolean => words.some(({ form }) => form === word.form);
    if (found.length > kMostWords - count) cut = true;
    const kept = found.slice(0, kMostWords - count);
    open = false;
    if (kept.length === 0) continue;
    count += kept.length;
    if (dash !== '' && starts) {
      excluded.push(kept.map((word) => word.form));
    } else if (phrase !== undefined) {
      phrases.push(kept.map((word) => word.form));
    } else {
      const offset = start + all.length - content.length;
      words.push(...kept.map((word) => shifted(word, offset)).filter((word, at, list) => !known(word) && list.findIndex(({ form }) => form === word.form) === at));
      open = start + all.length === text.length && kept[kept.length - 1]?.form === words[words.length - 1]?.form;
    }
  }
  return { text, words, phrases, excluded, open, cut };
}

/// The query's text with other words in the places of some.
export function replaced(query: Query, others: ReadonlyMap<string, string>): string {
  let text = query.text;
  for (const word of [...query.words].reverse()) {
    const other = others.get(word.form);
    if (other !== undefined) text = text.slice(0, word.start) + other + text.slice(word.end);
  }
  return text;
}
