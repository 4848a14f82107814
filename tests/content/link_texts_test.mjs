// No link of a page says 'click here', 'more' or its bare address: a link says where it leads.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ofKind, readSite, textOf } from './site_model.mjs';

const vague = /^(?:here|(?:read |see |find out )?more|this(?: page| link)?|link|page|go|download|details|website)[.:!]?$/i;

/** Problems of a page's document: `line: what`. */
function problems(document) {
  const links = ofKind(document, 'link').map((link) => [link.line, textOf(link).trim()]);
  return [
    ...ofKind(document, 'paragraph').filter((node) => /click here/i.test(textOf(node))).map(({ line }) => `${line}: says 'click here'`),
    ...links.filter(([, words]) => vague.test(words)).map(([line, words]) => `${line}: a link says only '${words}'`),
    ...links.filter(([, words]) => /^(?:https?:\/\/|www\.)/.test(words)).map(([line, words]) => `${line}: a link says its bare address '${words}'`),
  ];
}

test('links on pages say where they lead', () => {
  const found = [...readSite()].flatMap(([id, document]) => problems(document).map((problem) => `content/${id}.md:${problem}`));
  assert.deepEqual(found, []);
});

test('links that say nothing are found with their line', () => {
  const text = (line, words) => ({ kind: 'text', line, text: words });
  const link = (line, words) => ({ kind: 'link', line, children: [text(line, words)] });
  const children = [text(2, 'To start, '), link(2, 'click here'), link(3, 'More'), link(4, 'https://b.org'), link(5, 'the nine points')];
  assert.deepEqual(problems({ kind: 'document', line: 1, children: [{ kind: 'paragraph', line: 2, children }] }), [
    "2: says 'click here'",
    "3: a link says only 'More'",
    "4: a link says its bare address 'https://b.org'",
  ]);
});
