// Estimates how hard the content is to read, and prints its ten hardest files; with FILE..., all about those.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contentTexts, lineAt } from './content_texts.mjs';
import { isCommand } from './run_check.mjs';
import { readingAge, seemsPassive, sentencesOf, syllableCount, wordCount } from './sentences.mjs';

const longest = 20;
const wantedAge = 11;
const fewest = 6; // Of fewer sentences, shares and ages say nothing.

/** `{pattern, avoid, instead}` from the lines 'word | instead' of a list. */
export function readPlainWords(text) {
  return text
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => {
      const [avoid, instead] = line.split('|').map((part) => part.trim());
      if (!instead) throw new Error(`plain_words.txt: error: '${line}' does not say what to write instead`);
      const body = avoid
        .replace(/[.+?^${}()[\]\\]/g, '\\$&')
        .replaceAll('*', '\\p{L}*')
        .replaceAll(' ', '\\s+');
      return { avoid, instead, pattern: new RegExp(`(?<![\\p{L}-])${body}(?![\\p{L}\\uE000]|-\\p{L})`, 'giu') };
    });
}

/** What can be said of one file's pieces; see `describe`. */
export function judge(pieces, plainWords) {
  const sentences = [];
  const avoided = [];
  for (const piece of pieces) {
    for (const { text, offset } of sentencesOf(piece)) {
      sentences.push({ text: text.replace(/\s+/g, ' '), line: lineAt(piece, offset), words: wordCount(text), passive: seemsPassive(text) });
    }
    if (piece.kind === 'name') continue;
    for (const { pattern, instead } of plainWords) {
      for (const found of piece.text.matchAll(pattern)) {
        avoided.push({ word: found[0].replace(/\s+/g, ' '), instead, line: lineAt(piece, found.index) });
      }
    }
  }
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  const long = sentences.filter((sentence) => sentence.words > longest);
  const passive = sentences.filter((sentence) => sentence.passive);
  const spoken = sentences.reduce((sum, { text }) => sum + syllableCount(text), 0);
  const age = words ? readingAge(words, sentences.length, spoken) : 0;
  // In years above the wanted age; shares and words to avoid count as much as they are in the reader's way.
  const parts = {
    'reading age': Math.max(0, age - wantedAge),
    'long sentences': sentences.length ? (10 * long.length) / sentences.length : 0,
    passive: sentences.length ? (5 * passive.length) / sentences.length : 0,
    'words to avoid': words ? (100 * avoided.length) / Math.max(words, 100) : 0,
  };
  const score = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const worst = [...sentences].sort((a, b) => b.words - a.words)[0];
  return { sentences, words, long, passive, avoided, age, parts, score, worst };
}

function percent(part, whole) {
  return whole ? `${Math.round((100 * part) / whole)} %` : '-';
}

/** Rows as lines, each column as wide as it must be. */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  return rows.map((row) => row.map((cell, column) => String(cell).padEnd(widths[column])).join('  ').trimEnd());
}

export function worstTen(judged) {
  const ranked = [...judged]
    .filter(([, found]) => found.sentences.length >= fewest)
    .sort(([a, one], [b, two]) => two.score - one.score || (a < b ? -1 : 1))
    .slice(0, 10);
  return table([
    ['file', 'score', 'age', `over ${longest}`, 'passive', 'avoid', 'mainly for', 'longest sentence'],
    ...ranked.map(([file, found]) => [
      file,
      found.score.toFixed(1),
      found.age.toFixed(1),
      percent(found.long.length, found.sentences.length),
      percent(found.passive.length, found.sentences.length),
      found.avoided.length,
      Object.entries(found.parts).sort((a, b) => b[1] - a[1])[0][0],
      `line ${found.worst.line}, ${found.worst.words} words`,
    ]),
  ]);
}

function describe(file, found) {
  const lines = [
    `${file}: ${found.sentences.length} sentences, ${found.words} words; reading age about ${found.age.toFixed(1)} (an estimate)`,
  ];
  const list = (title, items, line) => {
    lines.push(`\n${title}: ${items.length}`);
    for (const item of items) lines.push(line(item));
  };
  const byLength = [...found.long].sort((a, b) => b.words - a.words);
  list(`Sentences over ${longest} words`, byLength, (item) => `  ${file}:${item.line}: ${item.words} words: ${item.text}`);
  list('Sentences that seem passive', found.passive, (item) => `  ${file}:${item.line}: ${item.text}`);
  list('Words to avoid', found.avoided, (item) => `  ${file}:${item.line}: '${item.word}'; better: ${item.instead}`);
  return lines;
}

function main(wanted) {
  const list = path.join(path.dirname(new URL(import.meta.url).pathname), 'plain_words.txt');
  const plainWords = readPlainWords(readFileSync(list, 'utf8'));
  const files = new Map();
  let pieces = [];
  try {
    pieces = contentTexts();
  } catch (error) {
    console.log(error.message); // Other checks fail for it.
    return;
  }
  for (const piece of pieces) files.set(piece.file, [...(files.get(piece.file) ?? []), piece]);
  const judged = new Map([...files].map(([file, pieces]) => [file, judge(pieces, plainWords)]));
  if (wanted.length > 0) {
    for (const name of wanted) {
      const file = name.replace(/^\.\//, '');
      if (!judged.has(file)) {
        console.error(`plain English: '${name}' is no page or data file of content/\n  hint: name it from the project's root`);
        process.exitCode = 2;
      } else {
        console.log(describe(file, judged.get(file)).join('\n'));
      }
    }
    return;
  }
  const all = [...judged.values()];
  const sentences = all.flatMap((found) => found.sentences);
  const sum = (pick) => all.reduce((total, found) => total + pick(found), 0);
  const spoken = sentences.reduce((total, { text }) => total + syllableCount(text), 0);
  const age = readingAge(sum((found) => found.words), sentences.length, spoken);
  console.log(worstTen(judged).join('\n'));
  console.log(
    `plain English: ${files.size} files, ${sentences.length} sentences; reading age about ${age.toFixed(1)}; ` +
      `${percent(sum((found) => found.long.length), sentences.length)} over ${longest} words; ` +
      `${percent(sum((found) => found.passive.length), sentences.length)} seem passive; ${sum((found) => found.avoided.length)} words to avoid`,
  );
  console.log("Ages are estimates (Flesch-Kincaid grade + 5). 'node tests/lint/plain_english.mjs FILE' says all about one file.");
}

if (isCommand(import.meta.url)) main(process.argv.slice(2));
