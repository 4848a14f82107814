// The glossaries explain each term once, in one sentence.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentData } from './site_model.mjs';

const entries = contentData('knowledge-base.yaml').packs.flatMap((pack) =>
  (contentData(`${pack}/pack.yaml`).glossary ?? []).map((entry) => ({ pack, ...entry })),
);

test('each term is explained in one sentence', () => {
  const wrong = entries.filter(({ meaning }) => !/^[^.?!]+\.$/.test(meaning)).map(({ pack, term }) => `${pack}: ${term}`);
  assert.deepEqual(wrong, []);
});

test('no term, and no other form of one, stands twice in all packs', () => {
  const forms = entries.flatMap(({ pack, term, also }) => [term, ...[also ?? []].flat()].map((form) => ({ pack, form })));
  const seen = new Map();
  const twice = [];
  for (const { pack, form } of forms) {
    const key = form.toLowerCase();
    if (seen.has(key)) twice.push(`'${form}' in ${pack} and in ${seen.get(key)}`);
    seen.set(key, pack);
  }
  assert.deepEqual(twice, []);
});
