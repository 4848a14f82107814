// How each word of a query is read: as it is, as the start of longer words, or as a slip of the keyboard.
import type { Forms } from './forms';

/// A stem that a word stands for; exact ones count in full.
export interface Alternative {
  readonly stem: string;
  readonly factor: number;
  /// Worth reading only if that costs little.
  readonly extra: boolean;
}

export interface Reading {
  readonly word: string;
  readonly kind: 'exact' | 'start' | 'nearest' | 'unknown';
  /// The form that is looked for instead, for 'nearest'.
  readonly instead: string;
  readonly alternatives: readonly Alternative[];
}

export interface ReadingRules {
  /// Whether the reader is still writing, so that starts of words matter most.
  readonly writing: boolean;
  /// Whether words are only ever read as they are.
  readonly literal: boolean;
}

const kStartWhileWriting = 0.6;
const kStartLater = 0.3;
const kNearest = 0.5;
const kMostStems = 8;
/// From how many letters on a finished query's last word may be the start of others.
const kStartFrom = 3;
/// The same for a word that no page has.
const kUnknownStartFrom = 2;

async function starts(forms: Forms, word: string, but: string, factor: number, extra: boolean): Promise<Alternative[]> {
  const found = await forms.starting(word, extra ? 1 : undefined);
  const stems = [...new Set(found.map((form) => form.stem))].filter((stem) => stem !== but);
  return stems.slice(0, kMostStems).map((stem) => ({ stem, factor, extra }));
}

/// `open`: whether this is the query's last word, which may not be complete.
export async function read_word(forms: Forms, word: string, open: boolean, rules: ReadingRules): Promise<Reading> {
  const exact = await forms.find(word);
  const from = rules.writing ? 1 : exact ? kStartFrom : kUnknownStartFrom;
  const may_start = open && !rules.literal && word.length >= from;
  const factor = rules.writing ? kStartWhileWriting : kStartLater;
  if (exact) {
    const more = may_start ? await starts(forms, word, exact.stem, factor, !rules.writing) : [];
    return { word, kind: 'exact', instead: '', alternatives: [{ stem: exact.stem, factor: 1, extra: false }, ...more] };
  }
  if (may_start) {
    const alternatives = await starts(forms, word, '', factor, false);
    if (alternatives.length > 0) return { word, kind: 'start', instead: '', alternatives };
  }
  const nearest = rules.literal ? undefined : await forms.nearest(word);
  if (nearest) {
    const alternatives = [{ stem: nearest.stem, factor: kNearest, extra: false }];
    return { word, kind: 'nearest', instead: nearest.form, alternatives };
  }
  return { word, kind: 'unknown', instead: '', alternatives: [] };
}
