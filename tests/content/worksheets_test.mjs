// Every worksheet has a worked example: with it, or in a table of the page that is named here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ofKind, readSite, textOf } from './site_model.mjs';

const elsewhere = {
  'toolkit/getting-started/stakeholder-analysis#stakeholder-grid': 'toolkit/getting-started/stakeholder-analysis',
  'toolkit/getting-started/raci-worksheet#raci-empty': 'toolkit/getting-started/raci-matrix',
  'maturity-framework/action-plan/blank#action-plan': 'maturity-framework/action-plan/example',
};

/** How much of a worksheet an example fills in at least; the rest is rows to spare. */
const kLeast = 0.35;

const site = readSite();
const sheets = [...site].flatMap(([page, document]) =>
  ofKind(document, 'worksheet').map((node) => ({ document, node, place: `${page}#${node.worksheet.id}` })),
);

test('there are worksheets', () => {
  assert.ok(sheets.length >= 25, `only ${sheets.length} worksheets`);
});

for (const { document, node, place } of sheets) {
  test(`${place} has a worked example`, () => {
    const fields = ofKind(node, 'field').map(({ field }) => field);
    const answered = fields.filter(({ example }) => example !== undefined).length;
    const filled = answered > 0 || ofKind(document, 'expander').some(({ text }) => text.startsWith('Worked example'));
    assert.ok(answered === 0 || answered >= fields.length * kLeast, `only ${answered} of ${fields.length} fields are filled in`);
    const other = elsewhere[place];
    if (!other) {
      assert.ok(filled, `'${place}' has no worked example; write one, or name in 'elsewhere' the page that has it`);
      return;
    }
    assert.ok(!filled, `'${place}' has an example of its own now; take it out of 'elsewhere'`);
    assert.ok(site.has(other), `the page '${other}', which has the example of '${place}', is gone`);
    assert.ok(ofKind(site.get(other), 'table').some((table) => textOf(table).length > 200), `'${other}' has no table that is filled in`);
  });
}

test("'elsewhere' names worksheets that there are", () => {
  const places = sheets.map(({ place }) => place);
  assert.deepEqual(Object.keys(elsewhere).filter((place) => !places.includes(place)), []);
});
