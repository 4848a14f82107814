// Finds the words of a query in texts: which words they are, where they stand together, whether a phrase is there.
import { words_of as read_words, type Word } from './words';

/// A part of a text; marked if it is one of the words looked for.
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

const kLength = 200;
const kLead = 50;
/// A block shorter than this is shown with what follows it.
const kShort = 100;
const kBetweenBlocks = ' \u2026 ';
/// No more of a unit's text is looked through.
const kMostText = 30_000;

/// The words of texts that were read lately: each is looked at more than once.
const read = new Map<string, readonly Word[]>();
const kMostRead = 500;

function words_of(text: string): readonly Word[] {
  const known = read.get(text);
  if (known) return known;
  const words = read_words(text);
  if (read.size >= kMostRead) read.clear();
  read.set(text, words);
  return words;
}

/// The text in pieces, its words marked that `is_wanted`.
export function pieces_of(text: string, is_wanted: (form: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const word of words_of(text)) {
    if (word.start < end || !is_wanted(word.form)) continue;
    if (word.start > end) pieces.push({ text: text.slice(end, word.start), marked: false });
    pieces.push({ text: text.slice(word.start, word.end), marked: true });
    end = word.end;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), marked: false });
  return pieces;
}

interface Window {
  readonly score: number;
  readonly start: number;
}

/// Where in the text most different stems stand within an excerpt's length.
function best_window(words: readonly Word[], stems: ReadonlyMap<string, string>): Window {
  const hits = words.filter((word) => stems.has(word.form));
  let best: Window = { score: 0, start: 0 };
  for (let first = 0; first < hits.length; ++first) {
    const seen = new Set<string>();
    let extra = 0;
    for (let at = first; at < hits.length && hits[at]!.end - hits[first]!.start <= kLength - kLead; ++at) {
      const stem = stems.get(hits[at]!.form)!;
      if (seen.has(stem)) extra += 1;
      seen.add(stem);
    }
    const score = seen.size + Math.min(extra, 5) / 10;
    if (score > best.score) best = { score, start: hits[first]!.start };
  }
  return best;
}

function cut(text: string, around: number): string {
  let start = around <= kLead ? 0 : text.lastIndexOf(' ', around - kLead) + 1;
  if (text.length <= kLength) start = 0;
  else if (text.length - start < kLength) start = Math.max(0, text.indexOf(' ', text.length - kLength) + 1);
  let end = text.length;
  if (end - start > kLength) {
    const space = text.lastIndexOf(' ', start + kLength);
    end = space > start + kLead ? space : start + kLength;
  }
  return `${start > 0 ? '\u2026 ' : ''}${text.slice(start, end)}${end < text.length ? ' \u2026' : ''}`;
}

/// The part of a unit's text that has most of the words, in pieces; empty if there is no text. `stems` has the stem of
/// each form that is looked for.
export function excerpt(blocks: readonly string[], stems: ReadonlyMap<string, string>): Piece[] {
  let best = { score: 0, start: 0, block: 0 };
  let seen = 0;
  for (let block = 0; block < blocks.length && seen < kMostText; ++block) {
    const text = blocks[block]!.slice(0, kMostText);
    seen += text.length;
    const window = best_window(words_of(text), stems);
    if (window.score > best.score) best = { ...window, block };
  }
  let text = cut(blocks[best.block] ?? '', best.start);
  for (let next = best.block + 1; text.length < kShort && next < blocks.length; ++next) {
    if (blocks[next] !== '') text = cut(`${text}${text === '' ? '' : kBetweenBlocks}${blocks[next]!}`, 0);
  }
  return pieces_of(text, (form) => stems.has(form));
}

/// Whether the forms stand next to each other, in this order, in one of the texts.
export function has_phrase(texts: readonly string[], forms: readonly string[]): boolean {
  return texts.some((text) => {
    const words = words_of(text).map((word) => word.form);
    return words.some((_, at) => forms.every((form, offset) => words[at + offset] === form));
  });
}

/// The different forms in the texts that are looked for, in the order in which they occur.
export function forms_found(texts: readonly string[], stems: ReadonlyMap<string, string>): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    for (const { form } of words_of(text.slice(0, kMostText))) {
      if (stems.has(form)) found.add(form);
    }
  }
  return [...found];
}
