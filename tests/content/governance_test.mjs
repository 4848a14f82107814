// Every page says who owns it, where it comes from, and when it was and will be reviewed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { contentFiles } from '../lint/content_texts.mjs';
import { plainValue, readYamlLines } from '../lint/yaml_lines.mjs';
import { content, contentData } from './site_model.mjs';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** What is missing from a page's front matter, in sentences; its pack may name sources by ids. */
function lacking(matter, named = []) {
  const found = [];
  const sources = [matter.source ?? []].flat().map((source) => named.find(({ id }) => id === source) ?? source);
  if (!matter.owner) found.push('nobody owns it');
  if (sources.length === 0) found.push('it names no source');
  const bare = ({ original, title, publisher }) => original !== 'true' && !(title && publisher);
  if (sources.some(bare)) found.push('a source has no title or no publisher');
  if (!day.test(matter.reviewed ?? '')) found.push("it does not say when it was 'reviewed'");
  if (!day.test(matter['review-by'] ?? '')) found.push("it does not say 'review-by' when it will be again");
  else if (matter['review-by'] <= matter.reviewed) found.push('its next review comes before its last');
  return found;
}

const pages = contentFiles(content, content).filter((file) => file.endsWith('.md'));

test('there are pages', () => {
  assert.ok(pages.length > 100);
});

test('every page has an owner, sources and dates of review', () => {
  const problems = pages.flatMap((file) => {
    const text = readFileSync(path.join(content, file), 'utf8');
    const matter = plainValue(readYamlLines(/^---\n([^]*?)\n---\n/.exec(text)?.[1] ?? '', `content/${file}`, 2)) ?? {};
    const pack = contentData(`${file.split('/')[0]}/pack.yaml`);
    return lacking(matter, pack.sources).map((problem) => `content/${file}: ${problem}`);
  });
  assert.deepEqual(problems, []);
});

test('what is missing is named', () => {
  const whole = { owner: 'Lead', source: { title: 'A', publisher: 'B' }, reviewed: '2026-11-22', 'review-by': '2027-11-22' };
  assert.deepEqual(lacking(whole), []);
  assert.deepEqual(lacking({ ...whole, source: ['a', { original: 'true' }] }, [{ id: 'a', title: 'A', publisher: 'B' }]), []);
  assert.deepEqual(lacking({ ...whole, source: 'b' }, []), ['a source has no title or no publisher']);
  assert.deepEqual(lacking({ ...whole, owner: undefined, source: [], 'review-by': '2026-01-01' }), [
    'nobody owns it',
    'it names no source',
    'its next review comes before its last',
  ]);
});
