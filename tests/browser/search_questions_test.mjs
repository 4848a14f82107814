// The questions that the search is measured by name places that exist in the shipped content.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { questions } from '../bench/search_questions.mjs';
import { read_html } from './html_file.mjs';
import { build_site, content_folder } from './site.mjs';

const kKinds = ['question', 'keywords', 'abbreviation', 'american', 'misspelt', 'worksheet', 'resource', 'story', 'glossary', 'diagram', 'lay', 'document', 'held back'];

let site;
const anchors = new Map();

before(() => {
  site = build_site(content_folder);
});

/** The ids in the page. */
function anchors_of(page) {
  if (!anchors.has(page)) {
    const elements = [...read_html(join(site.folder, page), page).all()];
    anchors.set(page, new Set(elements.map((element) => element.attributes.get('id'))));
  }
  return anchors.get(page);
}

/** What is wrong with an answer, or nothing. */
function fault_of(answer) {
  const [page, anchor] = answer.split('#');
  if (page === '') {
    return site.pages.some((one) => anchors_of(one).has(anchor)) ? [] : [`no page has the record '${answer}'`];
  }
  if (page.endsWith('.pdf')) return existsSync(join(site.folder, page)) ? [] : [`there is no document '${page}'`];
  const file = `${page}.html`;
  if (!site.pages.includes(file)) return [`there is no page '${page}'`];
  return anchor === undefined || anchors_of(file).has(anchor) ? [] : [`'${page}' has no place '${anchor}'`];
}

test('every answer is a place in the site', () => {
  const faults = questions.flatMap(({ ask, answers }) => answers.flatMap(fault_of).map((fault) => `${ask}: ${fault}`));
  assert.deepEqual(faults, []);
});

test('there are enough questions, of every kind, each once', () => {
  assert.ok(questions.length >= 60, `only ${questions.length}`);
  assert.equal(new Set(questions.map(({ ask }) => ask.toLowerCase())).size, questions.length);
  assert.deepEqual([...new Set(questions.map(({ kind }) => kind))].sort(), [...kKinds].sort());
  for (const { ask, answers } of questions) {
    assert.ok(answers.length > 0 && answers.length <= 8, `'${ask}' has ${answers.length} answers`);
    assert.equal(new Set(answers).size, answers.length, ask);
  }
});

test('every pack, the glossary and the records answer some of them', () => {
  const homes = new Set(questions.flatMap(({ answers }) => answers.map((answer) => answer.split(/[/#]/)[0])));
  const wanted = ['toolkit', 'stories', 'workforce-guide', 'maturity-framework', 'further-resources', 'glossary', ''];
  assert.deepEqual(wanted.filter((home) => !homes.has(home)), []);
});
