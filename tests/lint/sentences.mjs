// Cuts texts into sentences, and counts in them what makes reading hard.
import { syllables } from './syllables.mjs';
import { tokens } from './words.mjs';

const shortForms = /(?:^|[\s(])(?:e\.g|i\.e|etc|Dr|Mr|Mrs|Ms|St|No|vs)\.$/;

/** Sentences of a piece: `{text, offset}`. Headings, labels and names hold none; an item of a list or a value is one only
 * if it begins and ends like one, and a paragraph always is. */
export function sentencesOf({ kind, text }) {
  if (kind === 'label' || kind === 'name') return [];
  const found = [];
  let start = 0;
  const add = (end) => {
    const raw = text.slice(start, end);
    const offset = start + (raw.length - raw.trimStart().length);
    const sentence = raw.trim();
    start = end;
    if (!/\p{L}/u.test(sentence)) return;
    const whole = /^[\p{Lu}\p{N}'"‘“(◦]/u.test(sentence) && /[.?!]['"’”)]*$/.test(sentence);
    if (whole || kind === 'paragraph') found.push({ text: sentence, offset });
  };
  for (const { index, 0: mark } of text.matchAll(/[.?!:]+['"’”)]*(?=\s+['"‘“(]?[\p{Lu}\p{N}]|\s*$)/gu)) {
    const end = index + mark.length;
    // A colon ends a sentence only where a list or an example follows it in a block of its own.
    if (mark.startsWith(':') && text.slice(end).trim()) continue;
    if (!shortForms.test(text.slice(0, end)) && !/(?:^|\s)\d+\.$/.test(text.slice(start, end))) add(end);
  }
  if (start < text.length) add(text.length);
  return found;
}

export function wordCount(text) {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}\uE000]/u.test(word)).length;
}

export function syllableCount(text) {
  return tokens(text).reduce((sum, { token }) => sum + syllables(token), 0);
}

const participles =
  'known|done|given|made|seen|shown|written|taken|held|kept|told|sent|put|set|brought|built|chosen|drawn|driven|felt|found|got|' +
  'heard|hidden|laid|led|left|lost|meant|met|paid|read|run|said|sold|spent|spread|taught|thought|understood|won|worn|begun|broken|' +
  'cut|grown|hurt|let|born|bought|caught|forgotten|frozen|learnt';
const formsOfBe = "am|is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't";
const between = 'not|also|always|never|often|still|then|only|\\w+ly';
const noParticiples = 'need|indeed|interested|concerned|tired|worried|pleased|related|based|red';
const passive = new RegExp(
  `\\b(?:${formsOfBe})\\s+(?:(?:${between})\\s+)?(?!(?:${noParticiples})\\b)(?:\\w{2,}ed|${participles})\\b`,
  'i',
);

/** Whether a sentence seems to be in the passive voice: a form of 'be' before what looks like a participle. */
export function seemsPassive(sentence) {
  return passive.test(sentence.replaceAll('’', "'"));
}

/** An estimate of the age at which a text can be read: Flesch and Kincaid's grade of US schools, and five years. */
export function readingAge(words, sentences, syllablesInAll) {
  return 0.39 * (words / sentences) + 11.8 * (syllablesInAll / words) - 15.59 + 5;
}
