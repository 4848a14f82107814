// Tests the check of spelling with made-up texts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWords, spelledWords, spellingProblems, houseForm } from './spelling.mjs';

const piece = (text) => ({ file: 'a.md', line: 3, kind: 'paragraph', text });
const said = (text, own = []) =>
  spellingProblems([piece(text)], own).map(({ file, line, message, hint }) => `${file}:${line}: ${message}; ${hint}`);

test('words are cut at hyphens, without abbreviations, numbers and possessives', () => {
  assert.deepEqual(
    spelledWords("The carer’s co-designed PCSP v1.4, ICSs and don't").map(({ word }) => word),
    ['The', 'carer', 'co', 'designed', 'and', "don't"],
  );
});

test('a wrong word is reported in its own line, with what was meant', () => {
  assert.deepEqual(said('Plans that you\nrecieve.'), [
    "a.md:4: unknown word 'recieve'; did you mean 'receive', 'relieve', 'reverie'? " +
      'A word that is right goes into tests/lint/words.txt',
  ]);
});

test('American spellings are wrong', () => {
  const found = said('The color of the center is our behavior. We organize, analyze and emphasized it. A prize of this size may seize you.');
  assert.deepEqual(
    found.map((line) => /'([^']+)'/.exec(line)[1]).sort(),
    ['analyze', 'behavior', 'center', 'color', 'emphasized', 'organize'],
  );
  assert.ok(found.some((line) => line.includes("'organize' is not how we spell it; write 'organise'")));
});

test('the house has its forms, and only for what has one', () => {
  assert.equal(houseForm('Organization'), 'Organisation');
  assert.equal(houseForm('prize'), undefined);
  assert.equal(houseForm('Toward'), 'towards');
  assert.deepEqual(said('They capsize.'), []);
});

test('own words are known, in capitals too, until nothing uses them', () => {
  assert.deepEqual(said('Northmere. Workstreams', ['Northmere', 'workstreams']), []);
  assert.deepEqual(said('Northmere', ['Myshire', 'Northmere']), ["tests/lint/words.txt:0: nothing uses 'Myshire' any more; take it out"]);
  assert.deepEqual(said('house', ['house']), ["tests/lint/words.txt:0: the dictionary knows 'house'; take it out"]);
});

test('the list is in order, each word once', () => {
  const words = readWords();
  assert.deepEqual(words, [...new Set(words)].sort());
});
