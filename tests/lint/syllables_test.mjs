// Tests the count of syllables.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { syllables } from './syllables.mjs';

const words = {
  1: 'a the plan plans make made makes care shared planned worked through team health what whole',
  2: 'people table wanted needed system carer statement safely uses special settle agreed',
  3: 'together services reviewing stakeholder decision supplier previous idea requirement',
  4: 'information community experience variety situation',
};

for (const [count, list] of Object.entries(words)) {
  test(`words of ${count}`, () => {
    assert.deepEqual(list.split(' ').filter((word) => syllables(word) !== Number(count)), []);
  });
}

test('numbers, abbreviations and joined words', () => {
  assert.deepEqual(['2027', 'ICSs', "carer's", 'co-design'].map(syllables), [1, 3, 2, 3]);
});
