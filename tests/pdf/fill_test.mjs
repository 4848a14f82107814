// Worksheets filled in on screen: each field of each is filled and saved, and 'waymark answers' reads the same values.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { answers_in, check_syntax, documents, models_of_content, nothing_built, pdfs_in, source_of } from './documents.mjs';
import { fields_of, worksheets_of } from './expected_blocks.mjs';
import { fill_form } from './fill_form.mjs';
import { read_pdf } from './read_pdf.mjs';

const names = pdfs_in('worksheets').filter((name) => !source_of(name).large && !source_of(name).example);
const skip = nothing_built(names);
/** As field_flow.cpp has it: more choices than this open as a list. */
const kMostTicks = 8;
let folder;

before(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-fill-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** An answer to the field, as Waymark keeps it, that differs from field to field. */
function answer_to(field, number) {
  const cut = (text) => (field['max-length'] ? text.slice(0, field['max-length']) : text);
  switch (field.type) {
    case 'long-text':
      return cut(`Answer ${number}: “typed”\n– in two lines, for £9`);
    case 'text':
    case 'person':
      return cut(`Answer ${number}: Café`);
    case 'number':
      return field.minimum ?? field.maximum ?? String(number + 0.5);
    case 'date':
      return field.minimum ?? field.maximum ?? `2027-03-${String(1 + (number % 31)).padStart(2, '0')}`;
    case 'choice':
      return field.choices[number % field.choices.length].value;
    case 'several':
      return field.choices.filter((_, index) => index % 2 === number % 2 || index === 0).map(({ value }) => value).join('\n');
    case 'checkbox':
      return 'true';
    default:
      throw new Error(`the test does not know fields of type '${field.type}'`);
  }
}

/** What somebody types or ticks to give the answer: values by names in the form. */
function entries_for(field, answer, form) {
  if (field.type === 'date') return [[field.id, answer.split('-').reverse().join('/')]];
  if (field.type === 'checkbox') return [[field.id, true]];
  if (field.type === 'several') {
    const chosen = answer.split('\n');
    return field.choices.map(({ value }, index) => [`${field.id}.${index}`, chosen.includes(value)]);
  }
  if (field.type === 'choice' && form.get(field.id)?.type === 'radio') {
    assert.ok(field.choices.length <= kMostTicks, `'${field.id}' has ${field.choices.length} choices to tick`);
    return [[field.id, `V${field.choices.findIndex(({ value }) => value === answer)}`]];
  }
  return [[field.id, answer]];
}

test('worksheets', { skip }, () => {});

for (const name of names) {
  test(name, async () => {
    const file = path.join(documents, name);
    const { page, id } = source_of(name);
    const { document } = models_of_content().pages.find((each) => each.id === page);
    const fields = fields_of(worksheets_of(document).find(({ worksheet }) => worksheet.id === id));
    const form = new Map((await read_pdf(file)).fields.map((field) => [field.name, field]));
    const wanted = fields.map((field, number) => [field.id, answer_to(field, number)]);
    const entries = fields.flatMap((field, number) => entries_for(field, wanted[number][1], form));
    assert.deepEqual([...form.keys()].sort(), entries.map(([each]) => each).sort(), 'the form has other fields than the worksheet');

    const filled = path.join(folder, `${id}.pdf`);
    writeFileSync(filled, await fill_form(file, new Map(entries)));
    check_syntax(filled);
    assert.deepEqual(answers_in(filled), Object.fromEntries(wanted));
  });
}
