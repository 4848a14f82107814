// Every PDF of content/ is sound, keeps what it claims, and holds all text of the pages that it was made from,
// with their links and headings.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import {
  check_claims,
  check_syntax,
  documents,
  models_of_content,
  nothing_built,
  pages_by_poppler,
  pdfs_in,
  source_of,
} from './documents.mjs';
import { blocks_of_page, blocks_of_worksheet, fields_of, worksheets_of } from './expected_blocks.mjs';
import { match_blocks } from './match_blocks.mjs';
import { match_links, match_outline } from './match_links.mjs';
import { read_pdf } from './read_pdf.mjs';

const names = pdfs_in();
const skip = nothing_built(names);

function page_called(id) {
  const page = models_of_content().pages.find((each) => each.id === id);
  assert.ok(page, `the knowledge base has no page '${id}'`);
  return page;
}

function worksheet_of(page, id) {
  const found = worksheets_of(page.document).find(({ worksheet }) => worksheet.id === id);
  assert.ok(found, `the page '${page.id}' has no worksheet '${id}'`);
  return found;
}

/** The blocks that the PDF must hold; in a worksheet's also its fields. */
function expected(source) {
  if (source.kind === 'book') {
    const book = models_of_content().books.find(({ id }) => id === source.book);
    assert.ok(book, `the knowledge base has no book '${source.book}'`);
    return {
      title: book.title,
      blocks: book.pages.flatMap((id) => blocks_of_page(page_called(id))),
      pages: book.pages.map(page_called),
    };
  }
  const page = page_called(source.page);
  if (source.kind === 'page') return { title: page.title, blocks: blocks_of_page(page), pages: [page] };
  const worksheet = worksheet_of(page, source.id);
  return { title: worksheet.worksheet.title, blocks: blocks_of_worksheet(page, worksheet), fields: fields_of(worksheet) };
}

/** Each field of the model is in the form, and says what it is for. */
function check_fields(wanted, fields) {
  const by_name = new Map(fields.map((field) => [field.name, field]));
  for (const field of wanted) {
    const names = field.type === 'several' ? field.choices.map((_, index) => `${field.id}.${index}`) : [field.id];
    for (const name of names) {
      const found = by_name.get(name);
      assert.ok(found, `the field '${name}' ('${field.label}') is not in the form`);
      assert.ok(found.tooltip?.startsWith(field.label), `the tooltip of '${name}' is '${found.tooltip}', not '${field.label}'`);
      by_name.delete(name);
    }
  }
  assert.deepEqual([...by_name.keys()], [], 'fields in the form that the worksheet does not have');
}

test('every PDF keeps what it claims', { skip }, () => {
  check_claims(names.map((name) => path.join(documents, name)));
});

for (const name of names) {
  test(name, async () => {
    const file = path.join(documents, name);
    check_syntax(file);
    const wanted = expected(source_of(name));
    const pdf = await read_pdf(file);
    assert.equal(pdf.metadata.pages, pages_by_poppler(file));
    assert.ok(pdf.metadata.title.startsWith(wanted.title), `its title is '${pdf.metadata.title}', not '${wanted.title}'`);
    assert.equal(pdf.metadata.language, 'en-GB');
    assert.deepEqual(pdf.untagged, [], 'text outside the structure tree');
    const problems = match_blocks(pdf.tree, wanted.blocks);
    assert.equal(problems.length, 0, `${problems.length} of ${wanted.blocks.length} blocks:\n${problems.slice(0, 20).join('\n')}`);
    assert.deepEqual(match_outline(pdf.outline, pdf.tree), []);
    assert.deepEqual(match_links(pdf.links, pdf.tree, wanted.pages ?? []), []);
    if (wanted.fields) check_fields(wanted.fields, pdf.fields);
  });
}
