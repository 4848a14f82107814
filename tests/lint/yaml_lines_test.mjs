// Tests the reader of YAML's texts and lines.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainValue, readYamlLines } from './yaml_lines.mjs';
import { yamlTexts } from './yaml_texts.mjs';

const source = `# A comment
id: one
title: 'It''s one' # not text
list:
- plain text
  that goes on
- {key: "a: \\"b\\"", other: [x, 'y, z']}
-   name: Nested
    help: >-
      Two
      lines.
wide: {a: 1,
  b: two words}
empty:
address: https://example.org/#part
`;

test('everything that content uses is read', () => {
  assert.deepEqual(plainValue(readYamlLines(source)), {
    id: 'one',
    title: "It's one",
    list: ['plain text that goes on', { key: 'a: "b"', other: ['x', 'y, z'] }, { name: 'Nested', help: 'Two lines.' }],
    wide: { a: '1', b: 'two words' },
    empty: null,
    address: 'https://example.org/#part',
  });
});

test('texts have their lines; ids and addresses are none', () => {
  assert.deepEqual(
    yamlTexts(readYamlLines(source)).map(({ line, kind, text }) => `${line} ${kind} ${text}`),
    [
      "3 label It's one",
      '5 item plain text\nthat goes on',
      '7 item a: "b"',
      '7 item x',
      '7 item y, z',
      '8 label Nested',
      '10 item Two\nlines.',
      '13 item two words',
    ],
  );
});

test('pages and places are no texts, wherever they stand', () => {
  const places = 'a: stories/nhs-england\nb: page:x/y#z\nc: [d/e.md, f.csv]\nboxes: {page: Read}\npages: [index]\nanswers: {after: This}\n';
  assert.deepEqual(yamlTexts(readYamlLines(places)).map(({ text }) => text), ['Read', 'This']);
});

test('what is no such YAML is refused with its line', () => {
  assert.throws(() => readYamlLines('a: 1\n  - b\nno key\n', 'x.yaml'), /^Error: x\.yaml:\d: error: /);
  assert.throws(() => readYamlLines('a: [1, 2', 'x.yaml'), /x\.yaml:1: error: a bracket or a quotation mark is never closed/);
});
