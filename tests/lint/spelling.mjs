// Checks the spelling of all that readers of content/ see, with hunspell's British English and the words of words.txt.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contentTexts, lineAt } from './content_texts.mjs';
import { isCommand, runCheck } from './run_check.mjs';
import { isAbbreviation, tokens } from './words.mjs';

const listFile = 'tests/lint/words.txt';
const listPath = path.join(path.dirname(new URL(import.meta.url).pathname), 'words.txt');

/** The words to ask about in a text: `{word, offset}`, cut at hyphens. Abbreviations have a check of their own. */
export function spelledWords(text) {
  const found = [];
  for (const { token, offset } of tokens(text)) {
    let place = offset;
    for (const part of token.split('-')) {
      if (!/\p{N}/u.test(part) && !isAbbreviation(part) && part.length > 1) {
        found.push({ word: part.replaceAll('’', "'").replace(/'s$|'$/, ''), offset: place });
      }
      place += part.length + 1;
    }
  }
  return found;
}

/** Asks hunspell once about all `words`: a map from each that it does not know to what it suggests. */
export function askHunspell(words) {
  const input = words.map((word) => `^${word}`).join('\n');
  const done = spawnSync('hunspell', ['-a', '-i', 'utf-8', '-d', 'en_GB'], { input, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (done.error || done.status !== 0) {
    throw new Error(`hunspell can't be run: ${done.error?.message ?? done.stderr.trim()}\n  hint: './dev lint' installs it`);
  }
  const unknown = new Map();
  const answers = done.stdout.split('\n').slice(1).join('\n').split('\n\n');
  words.forEach((word, index) => {
    const wrong = (answers[index] ?? '').split('\n').find((line) => /^[&#?]/.test(line));
    if (wrong) unknown.set(word, wrong.includes(': ') ? wrong.slice(wrong.indexOf(': ') + 2).split(', ') : []);
  });
  return unknown;
}

/** American words that the dictionary lets pass. */
const americanWords = new Map(Object.entries({ gray: 'grey', toward: 'towards', gotten: 'got', acknowledgment: 'acknowledgement' }));

/** How the house writes a word that the dictionary lets pass in other forms: "organise" for "organize". */
export function houseForm(word) {
  const american = americanWords.get(word.toLowerCase());
  if (american) return american;
  return /^\p{L}{3,}iz(e[drs]?|ers|ing|ations?|ational)$/iu.test(word) ? word.replace(/iz(?!.*iz)/i, 'is') : undefined;
}

/** All problems of `pieces`, given the project's own words, as messages with a hint. */
export function spellingProblems(pieces, ownWords) {
  const own = new Set(ownWords);
  const places = new Map();
  for (const piece of pieces) {
    for (const { word, offset } of spelledWords(piece.text)) {
      if (!places.has(word)) places.set(word, []);
      places.get(word).push({ file: piece.file, line: lineAt(piece, offset) });
    }
  }
  const isOwn = (word) => own.has(word) || own.has(word.toLowerCase());
  const house = [...places.keys()].filter((word) => !isOwn(word) && houseForm(word)).map((word) => [word, houseForm(word)]);
  const unknown = askHunspell([...new Set([...places.keys(), ...house.map(([, better]) => better), ...own])].sort());

  const problems = [];
  const report = (word, message, hint) => {
    for (const { file, line } of places.get(word)) problems.push({ file, line, message, hint });
  };
  const americans = new Set();
  for (const [word, better] of house) {
    if (unknown.has(word) || unknown.has(better)) continue;
    americans.add(word);
    report(word, `'${word}' is not how we spell it`, `write '${better}'`);
  }
  for (const [word, suggestions] of unknown) {
    if (!places.has(word) || isOwn(word) || americans.has(word)) continue;
    const better = suggestions.length > 0 ? `did you mean '${suggestions.slice(0, 3).join("', '")}'? ` : '';
    report(word, `unknown word '${word}'`, `${better}A word that is right goes into ${listFile}`);
  }
  ownWords.forEach((word) => {
    const used = places.has(word) || [...places.keys()].some((seen) => seen.toLowerCase() === word);
    if (!used) problems.push({ file: listFile, line: 0, message: `nothing uses '${word}' any more`, hint: 'take it out' });
    else if (!unknown.has(word)) problems.push({ file: listFile, line: 0, message: `the dictionary knows '${word}'`, hint: 'take it out' });
  });
  const sorted = [...ownWords].sort((a, b) => (a < b ? -1 : 1));
  const astray = ownWords.find((word, index) => word !== sorted[index]);
  if (astray) {
    problems.push({ file: listFile, line: 0, message: `'${astray}' stands out of order`, hint: "'LC_ALL=C sort -u' sorts a list" });
  }
  return problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

export function readWords(file = listPath) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
}

if (isCommand(import.meta.url)) runCheck('spelling', () => spellingProblems(contentTexts(), readWords()));
