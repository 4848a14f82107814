// Tests what is taken from YAML for reading.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { yamlValues } from './read_yaml.mjs';
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
quoted: 'It''s
  two'
double: "a \\"b\\"
  c"
empty:
address: https://example.org/#part
`;

test('every value is a string', () => {
  assert.deepEqual(yamlValues(source), {
    id: 'one',
    title: "It's one",
    list: ['plain text that goes on', { key: 'a: "b"', other: ['x', 'y, z'] }, { name: 'Nested', help: 'Two lines.' }],
    wide: { a: '1', b: 'two words' },
    quoted: "It's two",
    double: 'a "b" c',
    empty: '',
    address: 'https://example.org/#part',
  });
});

test('texts have their lines; ids and addresses are none', () => {
  assert.deepEqual(
    yamlTexts(source).map(({ line, kind, text }) => `${line} ${kind} ${text}`),
    [
      "3 label It's one",
      '5 item plain text\nthat goes on',
      '7 item a: "b"',
      '7 item x',
      '7 item y, z',
      '8 label Nested',
      '10 item Two\nlines.',
      '13 item two words',
      "14 item It's\ntwo",
      '16 item a "b"\nc',
    ],
  );
});

test('pages and places are no texts, wherever they stand', () => {
  const places = 'a: stories/nhs-england\nb: page:x/y#z\nc: [d/e.md, f.csv]\nboxes: {page: Read}\npages: [index]\nanswers: {after: This}\n';
  assert.deepEqual(yamlTexts(places).map(({ text }) => text), ['Read', 'This']);
});

test('what is no YAML is refused with its place in the file', () => {
  assert.throws(() => yamlTexts('a: 1\nb: 2\na: 3\n', 'x.yaml'), /^Error: x\.yaml:3: error: .*unique/);
  assert.throws(() => yamlTexts('a: 1\nb: [1, 2', 'x.md', { firstLine: 7 }), /^Error: x\.md:8: error: .*\n {2}hint: /);
});
