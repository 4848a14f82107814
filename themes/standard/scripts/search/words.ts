// The words of a text, as the index has them: 'search_words.cpp' does the same.

/// A word as the index spells it, and where it stands in the text.
export interface Word {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

const kLongest = 40;
const kApostrophe = 0x27;
const kCurlyApostrophe = 0x2019;
const kPlainWord = /[a-z0-9]+(?:['\u2019][a-z0-9]+)*/gi;
const kDropped =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670\u00ad\u200b-\u200f\u2060\ufeff]/g;
// What scripts that put no spaces between words write.
const kSolo =
  '(?=[\\p{L}\\p{N}\\p{M}])[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const kPart = `(?:(?!${kSolo})[\\p{L}\\p{N}\\p{M}])`;

/// Made on first use, because few texts need them and they take a while to make.
class RarePatterns {
  readonly word = new RegExp(`${kSolo}|${kPart}+(?:['\u2019]${kPart}+)*`, 'gu');
  // What can become a part of a word: signs that stand for letters, and characters that are dropped, too.
  readonly run = new RegExp(
    `${kSolo}|(?:(?!${kSolo})[\\p{L}\\p{N}\\p{M}'\u2019\uff07\u00ad\u200b-\u200f\u2060\ufeff\u2100-\u214f\u24b6-\u24e9\u3200-\u33ff\u{1f100}-\u{1f1ff}])+`,
    'gu',
  );
}
let patterns: RarePatterns | undefined;

const enum Kind {
  separator,
  plain,
  apostrophe,
  rare,
}

function kind_of(unit: number): Kind {
  if (unit < 0x80) {
    const lower = unit | 0x20;
    if ((lower >= 0x61 && lower <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) return Kind.plain;
    return unit === kApostrophe ? Kind.apostrophe : Kind.separator;
  }
  if (unit === kCurlyApostrophe) return Kind.apostrophe;
  // Dashes, quotation marks, ellipses; the middle dot, the space that does not break.
  const is_punctuation = (unit >= 0x2010 && unit < 0x2060) || unit === 0xb7 || unit === 0xa0;
  return is_punctuation ? Kind.separator : Kind.rare;
}

function normalised(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  return lower.normalize('NFD').replace(kDropped, '').normalize('NFC').replace(/\u03c2/g, '\u03c3');
}

function form_of(word: string): string {
  const form = word.replace(/['\u2019]s$/, '').replace(/['\u2019]/g, '');
  return form.length > kLongest ? [...form].slice(0, kLongest).join('') : form;
}

/// The words of a piece of plain letters, digits and apostrophes.
function add_plain(piece: string, offset: number, words: Word[]): void {
  for (const match of piece.matchAll(kPlainWord)) {
    const form = form_of(match[0].toLowerCase());
    const start = offset + (match.index ?? 0);
    if (form !== '') words.push({ form, start, end: start + match[0].length });
  }
}

function add_rare(piece: string, offset: number, words: Word[]): void {
  patterns ??= new RarePatterns();
  for (const run of piece.matchAll(patterns.run)) {
    const start = offset + (run.index ?? 0);
    for (const word of normalised(run[0]).match(patterns.word) ?? []) {
      const form = form_of(word);
      if (form !== '') words.push({ form, start, end: start + run[0].length });
    }
  }
}

export function words_of(text: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    const start = at;
    let has_apostrophe = false;
    let is_rare = false;
    for (; at < text.length; ++at) {
      const kind = kind_of(text.charCodeAt(at));
      if (kind === Kind.separator) break;
      has_apostrophe ||= kind === Kind.apostrophe;
      is_rare ||= kind === Kind.rare;
    }
    if (at > start) {
      const piece = text.slice(start, at);
      if (is_rare) add_rare(piece, start, words);
      else if (has_apostrophe) add_plain(piece, start, words);
      else words.push({ form: piece.toLowerCase().slice(0, kLongest), start, end: at });
    }
    at += 1;
  }
  return words;
}
