// No link of a page says 'click here', 'more' or its bare address: a link says where it leads.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { contentFiles } from '../lint/content_texts.mjs';
import { content } from './site_model.mjs';

const vague = /^(?:here|(?:read |see |find out )?more|this(?: page| link)?|link|page|go|download|details|website)[.:!]?$/i;

/** Problems of a page's Markdown: `line: what`. */
function problems(text) {
  const found = [];
  // Code holds no links; its lines are kept, so that numbers stay right.
  const shown = text.replace(/^(```+)(?!\{)[^]*?^\1$/gm, (code) => code.replace(/[^\n]/g, '')).replace(/`[^`\n]*`/g, '');
  const report = (index, what) => found.push(`${shown.slice(0, index).split('\n').length}: ${what}`);
  for (const match of shown.matchAll(/click here/gi)) report(match.index, "says 'click here'");
  for (const match of shown.matchAll(/(?<!!)\[([^\]]+)\]\(([^)]*)\)/g)) {
    const words = match[1].replace(/\s+/g, ' ').replace(/[*_]/g, '').trim();
    if (vague.test(words)) report(match.index, `a link says only '${words}'`);
    if (/^(?:https?:\/\/|www\.)/.test(words)) report(match.index, `a link says its bare address '${words}'`);
  }
  const unlinked = shown.replace(/\[[^\]]+\]\([^)]*\)/g, (link) => link.replace(/[^\n]/g, ' '));
  for (const match of unlinked.matchAll(/(?<!address: *['"]?)\bhttps?:\/\/[^\s>]+/g)) {
    report(match.index, `the bare address '${match[0]}' is no link's text`);
  }
  return found;
}

test('links on pages say where they lead', () => {
  const found = contentFiles(content, content)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => problems(readFileSync(path.join(content, file), 'utf8')).map((problem) => `content/${file}:${problem}`));
  assert.deepEqual(found, []);
});

test('links that say nothing are found with their line', () => {
  assert.deepEqual(problems('A\n[here](a.md) and [click here](b.md)\n[https://a.org](https://a.org)\nSee https://b.org\n`[more](x)`\n'), [
    "2: says 'click here'",
    "2: a link says only 'here'",
    "3: a link says its bare address 'https://a.org'",
    "4: the bare address 'https://b.org' is no link's text",
  ]);
  assert.deepEqual(problems('---\naddress: https://a.org\n---\n[the nine points](a.md)\n```sh\nhttps://b.org\n```\n'), []);
});
