// From the home page, each role in each stage reaches a worksheet in three clicks: role, stage, page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentData, ofKind, readSite } from './site_model.mjs';

const wanted = [
  'adopting-care-system',
  'commissioner',
  'early-implementer',
  'lived-experience',
  'practitioner',
  'standards-body',
  'supplier',
];
const stages = ['getting-ready', 'planning', 'pilots', 'spreading', 'sustaining'];
const { start } = contentData('knowledge-base.yaml');
const roles = start?.roles ?? [];
const site = readSite();

function pageOf(place) {
  return site.get(place.split('#')[0]) ?? {};
}

test('the home page asks who readers are and where they are', () => {
  assert.deepEqual(roles.map(({ id }) => id).sort(), wanted);
  assert.deepEqual((start?.stages ?? []).map(({ id }) => id), stages);
});

for (const { id, story, stages: ways } of roles) {
  test(`'${id}' reaches a worksheet from every stage, and a story`, () => {
    assert.deepEqual(Object.keys(ways), stages);
    for (const [stage, pages] of Object.entries(ways)) {
      const [first] = [pages].flat();
      assert.ok(ofKind(pageOf(first), 'worksheet').length > 0, `'${first}', the first page of '${stage}', has no worksheet`);
    }
    assert.ok(ofKind(pageOf(story ?? ''), 'story').length > 0, `the page '${story}' tells no story`);
  });
}
