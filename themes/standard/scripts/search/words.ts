// The words of a text, as the index has them: 'search_words.cpp' does the same.

/// A word as the index spells it, and where it stands in the text.
export interface Word {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

const kLongest = 40;
const kPlain = /^[a-z0-9]+$/i;
const kDropped =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670\u00ad\u200b-\u200f\u2060\ufeff]/g;
// Letters of scripts that put no spaces between words.
const kSolo =
  '(?=\\p{L})[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const kPart = `(?:(?!${kSolo})[\\p{L}\\p{N}\\p{M}])`;
const kWord = new RegExp(`${kSolo}|${kPart}+(?:['\u2019]${kPart}+)*`, 'gu');
// What can become a part of a word: signs that stand for letters, and characters that are dropped, too.
const kRun = new RegExp(
  `${kSolo}|(?:(?!${kSolo})[\\p{L}\\p{N}\\p{M}'\u2019\uff07\u00ad\u200b-\u200f\u2060\ufeff\u2100-\u214f\u24b6-\u24e9\u3200-\u33ff\u{1f100}-\u{1f1ff}])+`,
  'gu',
);

function normalised(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  return lower.normalize('NFD').replace(kDropped, '').normalize('NFC').replace(/\u03c2/g, '\u03c3');
}

function form_of(word: string): string {
  const form = word.replace(/['\u2019]s$/, '').replace(/['\u2019]/g, '');
  return form.length > kLongest ? [...form].slice(0, kLongest).join('') : form;
}

function forms_in(run: string): string[] {
  if (kPlain.test(run)) return [run.toLowerCase().slice(0, kLongest)];
  return (normalised(run).match(kWord) ?? []).map(form_of).filter((form) => form !== '');
}

export function words_of(text: string): Word[] {
  const words: Word[] = [];
  for (const run of text.matchAll(kRun)) {
    const start = run.index ?? 0;
    for (const form of forms_in(run[0])) {
      words.push({ form, start, end: start + run[0].length });
    }
  }
  return words;
}
