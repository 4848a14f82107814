// Holds content/ to the list of what its sources hold, and of what stands beside that (rows.json): nothing may vanish.
// Run it after './dev site'.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { rowChecks } from './row_checks.mjs';
import { readSite, root } from './site_model.mjs';

const { rows, beyond } = JSON.parse(readFileSync(path.join(root, 'tests/content/rows.json'), 'utf8'));
const all = { ...rows, ...beyond };
const site = readSite();

/** What of a row is not in `pages`, in sentences. */
function missing(row, pages = site) {
  return Object.entries(row)
    .filter(([key]) => key !== 'holds')
    .flatMap(([key, wanted]) => rowChecks[key](pages, wanted));
}

test('every row of the sources is there', () => {
  const ids = [];
  for (const [letter, last] of Object.entries({ A: 14, B: 7, C: 2, D: 6, E: 7 })) {
    for (let number = 1; number <= last; number += 1) ids.push(letter + number);
  }
  assert.deepEqual(Object.keys(rows), ids);
});

for (const [id, row] of Object.entries(all)) {
  test(`${id}: ${row.holds}`, () => {
    const sentences = missing(row);
    assert.equal(sentences.length, 0, `of ${id}, ${sentences.join('; ')}`);
  });
}

test('a page that vanishes is missed, and so is all that stands on it', () => {
  const without = new Map([...site].filter(([id]) => id !== 'toolkit/design/convoy'));
  const sentences = [...missing(rows.A9, without), ...missing(rows.B3, without)];
  for (const sentence of [
    "the page 'toolkit/design/convoy' is gone",
    "the diagram 'A convoy of three workstreams' with its text alternative is gone from 'toolkit/design/convoy'",
    "'toolkit/design/convoy#two-questions-about-your-own-convoy' has 0 questions, not 2",
  ]) {
    assert.ok(sentences.includes(sentence), `'${sentence}' is not said`);
  }
  assert.equal(missing(rows.A12, without).length, 0);
});

test('every row asks for something, and knows how', () => {
  for (const [id, row] of Object.entries(all)) {
    const keys = Object.keys(row).filter((key) => key !== 'holds');
    assert.ok(keys.length > 0, `${id} asks for nothing`);
    for (const key of keys) assert.ok(rowChecks[key], `${id} asks for '${key}', which no check knows`);
  }
});
