// Tests the check of abbreviations with made-up texts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { abbreviationProblems, readAllowed, unexplained } from './abbreviations.mjs';

const words = (text, known) => unexplained(text, known).map(({ word }) => word);

test('two capitals or more make an abbreviation, with digits, an s and an ampersand', () => {
  assert.deepEqual(words('A PCSP, two ICSs, ReQoL, C&W and B2C for England, NHS E/I', []), ['PCSP', 'ICSs', 'ReQoL', 'C&W', 'B2C', 'NHS']);
});

test('a term explains itself as it is written, and longer ones come first', () => {
  assert.deepEqual(words('ICS, ICSs, DIALOG+ and NHS@Home', ['ICS', 'NHS@Home', 'DIALOG+']), ['ICSs']);
  assert.deepEqual(words('SDM-Q-DOC', ['SDM', 'SDM-Q-DOC']), []);
  assert.deepEqual(words('SDM-Q-9 in the\nNHS Long Term Plan', ['SDM', 'NHS Long Term Plan']), []);
});

test('problems have their place; the list holds nothing idle', () => {
  const pieces = [{ file: 'a.md', line: 3, kind: 'item', text: 'A PDF\nfor the XYZ' }];
  assert.deepEqual(
    abbreviationProblems(pieces, ['NHS'], ['NHS', 'PDF', 'URL']).map(({ file, line, message }) => `${file}:${line}: ${message}`),
    [
      "a.md:4: nothing explains 'XYZ'",
      "tests/lint/abbreviations.txt:0: a glossary explains 'NHS'",
      "tests/lint/abbreviations.txt:0: nothing uses 'URL' any more",
    ],
  );
  assert.deepEqual(readAllowed('# head\nPDF | known\n'), [['PDF', 'known']]);
  assert.throws(() => readAllowed('PDF'), /gives no reason/);
});
