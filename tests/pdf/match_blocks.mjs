// Finds the blocks of a document in a PDF's text, in their order, and names those that are missing.
import { kBlockEnd, kLineEnd, plain } from './read_pdf.mjs';

/** Stands in expected text where a document on paper may say where a link leads: ' (page 12)' or ' [3]'. */
export const kLinkMark = '\uFFFC';
const kLinkMarkPattern = '((?:\\(page\\d+\\)|\\[\\d+\\])?)';

/** Printed before a choice that is ticked. */
const kTick = '✓';

/** What lies before a letter, from loose to tight. */
const Gap = { block: 3, space: 2, lineEnd: 1, none: 0 };

const is_space = (character) => /\s/.test(character) && character !== kBlockEnd;

/** A PDF's text without white space, and what lay before each of its letters. */
class PdfText {
  constructor(tree) {
    const letters = [];
    const gaps = [];
    let gap = Gap.block;
    for (const character of tree.map(({ text }) => `${kBlockEnd}${text}${kBlockEnd}`).join('').replaceAll('\u00AD', '')) {
      if (character === kBlockEnd) gap = Gap.block;
      else if (character === kLineEnd) gap = Math.max(gap, Gap.lineEnd);
      else if (is_space(character)) gap = Math.max(gap, Gap.space);
      else {
        letters.push(character);
        // Places are counted in UTF-16 units, as regular expressions count them.
        gaps.push(gap, ...Array(character.length - 1).fill(Gap.none));
        gap = character === kTick && gap === Gap.block ? Gap.block : Gap.none;
      }
    }
    this.letters = letters.join('');
    this.gaps = [...gaps, Gap.block];
  }

  /** The first place from `start` on where the block stands as a block of its own: {index, end, spaces}, or null. */
  find(block, start) {
    const pattern = new RegExp(block.pattern, 'g');
    pattern.lastIndex = start;
    for (let found = pattern.exec(this.letters); found; found = pattern.exec(this.letters)) {
      const end = found.index + found[0].length;
      if (this.gaps[found.index] === Gap.block && (block.part || this.gaps[end] === Gap.block)) {
        return { index: found.index, end, spaces: this.wrong_spaces(block.text, found) };
      }
      pattern.lastIndex = found.index + 1;
    }
    return null;
  }

  /** What is wrong with the spaces of text that was found: '' or a few words where it is. */
  wrong_spaces(text, found) {
    let place = found.index;
    let marks = 0;
    let before = '';
    let said = '';
    for (const character of text) {
      if (character === kLinkMark) {
        place += found[++marks].length;
      } else if (is_space(character)) {
        before = ' ';
      } else {
        const gap = this.gaps[place];
        if (said && before && gap === Gap.none) return `the space is lost after '${said.slice(-30)}'`;
        if (said && !before && gap === Gap.space) return `there is a space too many after '${said.slice(-30)}'`;
        said += before + character;
        before = '';
        place += character.length;
      }
    }
    return '';
  }
}

const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A block that can be looked for, or null if it has no text. */
function prepared(block) {
  const text = block.text.replaceAll('\u00AD', '');
  const letters = text.replace(/\s+/g, '');
  if (!letters.replaceAll(kLinkMark, '')) return null;
  return { ...block, text, pattern: escaped(letters).replaceAll(kLinkMark, kLinkMarkPattern) };
}

function complaint(block, problem) {
  const text = plain(block.text.replaceAll(kLinkMark, ''));
  const place = block.place ? `${block.place}: ` : '';
  return `${place}${block.what} '${text.length > 100 ? `${text.slice(0, 97)}…` : text}': ${problem}`;
}

/** Looks for each of the blocks after the one before. */
function match_in_order(pdf, blocks, start) {
  const problems = [];
  let cursor = start;
  for (const block of blocks) {
    const found = pdf.find(block, cursor);
    if (found) {
      cursor = found.end;
      if (found.spaces) problems.push(complaint(block, found.spaces));
    } else {
      problems.push(complaint(block, pdf.find(block, 0) ? 'stands in another place' : 'is lost'));
    }
  }
  return { cursor, problems };
}

/** Looks for each of the blocks anywhere after `start`, for equal ones in as many places. */
function match_in_any_order(pdf, blocks, start) {
  const problems = [];
  const cursors = new Map();
  for (const block of blocks) {
    const found = pdf.find(block, cursors.get(block.pattern) ?? start);
    if (found) cursors.set(block.pattern, found.end);
    if (found?.spaces) problems.push(complaint(block, found.spaces));
    if (!found) problems.push(complaint(block, 'is lost'));
  }
  return { cursor: Math.max(start, ...cursors.values()), problems };
}

/**
 * What of `blocks` ([{what, text, place, table, part}]) is lost or displaced in the structure tree's text: sentences, none
 * if all is well. White space and soft hyphens count for no more than a space between words. Cells of one `table` may
 * come in another order: a wide table is printed in several. A `part` begins a block that goes on.
 */
export function match_blocks(tree, blocks) {
  const pdf = new PdfText(tree);
  const wanted = blocks.map(prepared).filter(Boolean);
  const problems = [];
  let cursor = 0;
  for (let i = 0; i < wanted.length; ) {
    let end = i + 1;
    while (end < wanted.length && wanted[i].table !== undefined && wanted[end].table === wanted[i].table) ++end;
    const group = wanted.slice(i, end);
    let result = match_in_order(pdf, group, cursor);
    if (result.problems.length > 0 && group.length > 1) result = match_in_any_order(pdf, group, cursor);
    cursor = result.cursor;
    problems.push(...result.problems);
    i = end;
  }
  return problems;
}
