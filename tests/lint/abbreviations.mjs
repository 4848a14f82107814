// Checks that every abbreviation in content/ is a term of some pack's glossary, or in abbreviations.txt with a reason.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contentTexts, glossaryTerms, lineAt } from './content_texts.mjs';
import { isCommand, runCheck } from './run_check.mjs';
import { isAbbreviation } from './words.mjs';

const listFile = 'tests/lint/abbreviations.txt';

function bounded(term) {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
}

/** The abbreviations in a text that none of `known` explains: `{word, offset}`. */
export function unexplained(text, known) {
  const terms = known.filter(isAbbreviation).sort((a, b) => b.length - a.length);
  let rest = text;
  // A known one stays as long as it was, so that offsets stay right.
  if (terms.length > 0) rest = rest.replace(new RegExp(terms.map(bounded).join('|'), 'gu'), (term) => term.replace(/\S/g, ' '));
  return [...rest.matchAll(/[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)*/gu)]
    .filter((found) => isAbbreviation(found[0]))
    .map((found) => ({ word: found[0], offset: found.index }));
}

/** `[abbreviation, reason]` from the lines 'abbreviation | reason' of the list. */
export function readAllowed(text) {
  return text
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => {
      const [word, reason] = line.split('|').map((part) => part.trim());
      if (!reason) throw new Error(`${listFile}: error: '${line}' gives no reason\n  hint: write it after a '|'`);
      return [word, reason];
    });
}

/** All problems of `pieces`, given the glossaries' terms and the list of what needs no explanation. */
export function abbreviationProblems(pieces, terms, allowed) {
  const problems = [];
  const known = [...terms, ...allowed];
  const used = new Set();
  for (const piece of pieces) {
    for (const { word, offset } of unexplained(piece.text, known)) {
      problems.push({
        file: piece.file,
        line: lineAt(piece, offset),
        message: `nothing explains '${word}'`,
        hint: `add it to the glossary in the pack's pack.yaml, or with a reason to ${listFile}`,
      });
    }
    for (const word of allowed) if (new RegExp(bounded(word), 'u').test(piece.text)) used.add(word);
  }
  for (const word of allowed) {
    const idle = terms.includes(word) ? `a glossary explains '${word}'` : used.has(word) ? '' : `nothing uses '${word}' any more`;
    if (idle) problems.push({ file: listFile, line: 0, message: idle, hint: 'take it out' });
  }
  return problems;
}

if (isCommand(import.meta.url)) {
  runCheck('abbreviations', () => {
    const list = path.join(path.dirname(new URL(import.meta.url).pathname), 'abbreviations.txt');
    const allowed = readAllowed(readFileSync(list, 'utf8')).map(([word]) => word);
    return abbreviationProblems(contentTexts(), glossaryTerms(), allowed);
  });
}
