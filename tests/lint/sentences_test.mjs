// Tests how texts are cut into sentences and judged.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, readPlainWords, worstTen } from './plain_english.mjs';
import { readingAge, seemsPassive, sentencesOf, wordCount } from './sentences.mjs';

const cut = (kind, text) => sentencesOf({ kind, text }).map((sentence) => sentence.text);

test('sentences end with a mark before a capital, not after an abbreviation or a number', () => {
  assert.deepEqual(cut('paragraph', "Ask Dr. Who, e.g. today. It is v1.4 now! 'Why?' Because:"), [
    'Ask Dr. Who, e.g. today.',
    'It is v1.4 now!',
    "'Why?'",
    'Because:',
  ]);
  assert.deepEqual(cut('paragraph', 'One thing: more of it. No end'), ['One thing: more of it.', 'No end']);
});

test('items are sentences only where they look like one; headings and names never', () => {
  assert.deepEqual(cut('item', 'the systems of care.'), []);
  assert.deepEqual(cut('item', 'Say who. Give a date.'), ['Say who.', 'Give a date.']);
  assert.deepEqual(cut('item', 'Our priority'), []);
  assert.deepEqual([...cut('label', 'Read this.'), ...cut('name', 'Care plans. A guide.')], []);
});

test('a sentence knows where it starts', () => {
  assert.deepEqual(sentencesOf({ kind: 'paragraph', text: 'One.\n Two.' }).map((sentence) => sentence.offset), [0, 6]);
});

test('words are counted, dashes are none', () => {
  assert.equal(wordCount('A plan – 31 items, co-designed \uE000 & used'), 7);
});

test('the passive is seen where it is likely', () => {
  const passive = ['The plan is shared.', 'It was often read aloud.', 'They have been clearly told.', "It isn't done."];
  const active = ['We share the plan.', 'She is in need of care.', 'This is based on facts.', 'It is red.', 'You are interested.'];
  assert.deepEqual([...passive, ...active].filter(seemsPassive), passive);
});

test('the reading age is the grade of Flesch and Kincaid, and five', () => {
  assert.ok(Math.abs(readingAge(100, 10, 150) - (3.9 + 17.7 - 15.59 + 5)) < 1e-9);
});

const words = readPlainWords('# a comment\nutilis* | use\nin order to | to\n');

test('words to avoid are found in any form, over lines, with what to write', () => {
  const { avoided } = judge([{ line: 4, kind: 'label', text: 'Utilising it in\norder to see. The utility' }], words);
  assert.deepEqual(avoided, [
    { word: 'Utilising', instead: 'use', line: 4 },
    { word: 'in order to', instead: 'to', line: 4 },
  ]);
  assert.throws(() => readPlainWords('utilise'), /does not say what to write instead/);
});

test('the hardest files come first, with their longest sentence', () => {
  const easy = [{ line: 1, kind: 'paragraph', text: 'You see it. '.repeat(6).trim() }];
  const hard = [{ line: 9, kind: 'paragraph', text: `${'You see it. '.repeat(6)}It is ${'so very '.repeat(11)}hard.` }];
  const lines = worstTen(new Map([['easy.md', judge(easy, words)], ['hard.md', judge(hard, words)], ['short.md', judge([], words)]]));
  assert.equal(lines.length, 3);
  assert.match(lines[1], /^hard\.md .*line 9, 25 words$/);
  assert.match(lines[2], /^easy\.md /);
});
