// The worked examples tell one story: what they say fits the page that tells whom and what there is in Northmere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ofKind, readSite, textOf } from './site_model.mjs';

const kPage = 'toolkit/about/northmere';
/** The story's first day, and the last for which it sets a target. */
const kBegins = '2026-09-21';
const kEnds = '2028-12-31';

const site = readSite();
const filled = [...site].flatMap(([page, document]) =>
  ofKind(document, 'worksheet').flatMap((worksheet) =>
    ofKind(worksheet, 'field')
      .filter(({ field }) => field.example !== undefined)
      .map(({ field }) => ({ ...field, place: `${page}: '${field.label}' (${field.id})` })),
  ),
);
const story = textOf(site.get(kPage)).replace(/\s+/g, ' ').toLowerCase();

/** The roles, teams and groups that a person's field names. */
const named = (words) => words.split(/, led by |, with |, | and /).map((each) => each.replace(/^the /, '').toLowerCase());

/** Whether the story knows it; 'team managers' are known by each of them. */
const known = (words) => story.includes(words) || story.includes(`${words}s`);

test('there are examples to hold together', () => {
  assert.ok(filled.length > 1000, `${filled.length} fields are filled in`);
});

test('whoever leads something belongs to Northmere', () => {
  const strangers = filled
    .filter(({ type }) => type === 'person')
    .flatMap(({ example, place }) =>
      named(example)
        .filter((each) => !known(each))
        .map((each) => `${place}: '${each}' is not on the page '${kPage}'`),
    );
  assert.deepEqual(strangers, []);
});

test('every day lies within the story', () => {
  const days = filled.filter(({ type }) => type === 'date');
  assert.ok(days.length > 100);
  assert.deepEqual(
    days.filter(({ example }) => example < kBegins || example > kEnds).map(({ place, example }) => `${place}: ${example}`),
    [],
  );
});

test('suppliers are those three', () => {
  const suppliers = ['Quillwick', 'Dunlinware', 'Thornybeck'];
  assert.ok(suppliers.every((name) => story.includes(name.toLowerCase())));
  const answers = filled.map(({ example }) => example).join(' ');
  assert.deepEqual(
    suppliers.filter((name) => !answers.includes(name)),
    [],
  );
  const asked = filled.filter(({ label }) => /^supplier/i.test(label) && !/\d/.test(label));
  assert.deepEqual(
    asked.filter(({ example }) => !suppliers.some((name) => example.includes(name))).map(({ place, example }) => `${place}: ${example}`),
    [],
  );
});
