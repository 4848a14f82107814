// match_blocks() finds what a PDF lost, moved or ran together, and lets pass what paper adds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expected_blocks } from './expected_blocks.mjs';
import { kBlockEnd, kLineEnd } from './read_pdf.mjs';
import { match_blocks } from './match_blocks.mjs';

const inline = (each) => (typeof each === 'string' ? { kind: 'text', text: each } : each);
const paragraph = (...children) => ({ kind: 'paragraph', children: children.map(inline) });
const link = (text) => ({ kind: 'link', link: { target: 'other.md' }, children: [inline(text)] });
const document = (...children) => ({ kind: 'document', children });
const table = (...rows) => ({
  kind: 'table',
  caption: 'Roles',
  children: rows.map((row) => ({ kind: 'table_row', children: row.map((text) => ({ ...paragraph(text), kind: 'table_cell' })) })),
});
const pdf = (...texts) => [{ role: 'Document', text: texts.map((text) => `${kBlockEnd}${text}${kBlockEnd}`).join(''), kids: [] }];
const problems = (model, ...texts) => match_blocks(pdf(...texts), expected_blocks(model, 'pack/page'));

test('the same text in order', () => {
  assert.deepEqual(problems(document(paragraph('One.'), paragraph('Two.')), 'Cover', 'One.', 'Added', 'Two.'), []);
});

test('a lost paragraph is named', () => {
  const model = document(paragraph('One.'), { ...paragraph('Two.'), line: 7 }, paragraph('Three.'));
  assert.deepEqual(problems(model, 'One.', 'Three.'), ["pack/page, line 7: the paragraph 'Two.': is lost"]);
});

test('a paragraph that is a part of another is lost', () => {
  assert.deepEqual(problems(document(paragraph('One.')), 'One. Two.'), ["pack/page: the paragraph 'One.': is lost"]);
});

test('a paragraph in another place', () => {
  assert.deepEqual(problems(document(paragraph('One.'), paragraph('Two.')), 'Two.', 'One.'), [
    "pack/page: the paragraph 'Two.': stands in another place",
  ]);
});

test('lines end at spaces, soft hyphens and breaks within words', () => {
  const model = document(paragraph('A well-being programme of communication'));
  assert.deepEqual(problems(model, `A well-${kLineEnd}being pro\u00AD${kLineEnd}gramme ${kLineEnd}of communica${kLineEnd}tion`), []);
});

test('words run together or fall apart', () => {
  assert.deepEqual(problems(document(paragraph('One word')), 'Oneword'), [
    "pack/page: the paragraph 'One word': the space is lost after 'One'",
  ]);
  assert.deepEqual(problems(document(paragraph('Oneword')), 'One word'), [
    "pack/page: the paragraph 'Oneword': there is a space too many after 'One'",
  ]);
});

test('where a link leads on paper', () => {
  const model = document(paragraph('See ', link('roles'), ' and ', link('a guide'), '.'));
  assert.deepEqual(problems(model, `See roles (page${kLineEnd}12) and a guide\u00A0[3].`), []);
  assert.deepEqual(problems(model, 'See roles and a guide.'), []);
  assert.equal(problems(model, 'See roles (page twelve) and a guide.').length, 1);
});

test('a wide table is printed in parts', () => {
  const model = document(table(['Who', 'Does', 'When'], ['Lead', 'Plans', 'May']), paragraph('After.'));
  const parts = ['Roles: part 1 of 2', 'Who', 'Does', 'Lead', 'Plans', 'Roles: part 2 of 2', 'Who', 'When', 'Lead', 'May'];
  assert.deepEqual(problems(model, ...parts, 'After.'), []);
  assert.deepEqual(problems(model, 'Roles', 'Who', 'Does', 'When', 'Lead', 'May', 'After.'), ["pack/page: the cell 'Plans': is lost"]);
});

test('equal cells are counted', () => {
  const model = document(table(['Yes', 'No'], ['Yes', 'No']));
  assert.deepEqual(problems(model, 'Roles', 'Yes', 'No', 'No'), ["pack/page: the cell 'Yes': is lost"]);
});

test('a figure is its alternative', () => {
  const model = document({ kind: 'figure', figure: { title: 'Steps', description: 'Three steps.' } });
  assert.deepEqual(problems(model, 'Steps. Three steps.', 'Steps'), []);
  assert.equal(problems(model, 'Steps').length, 1);
});

test('a choice that is ticked', () => {
  assert.deepEqual(problems(document(paragraph('Yes'), paragraph('No')), '✓ Yes', 'No'), []);
});
