// The shipped content has nothing wrong with it, and asks of every page what its keepers need to know.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { content, contentData, root } from './site_model.mjs';

/** The day of the content's last review: the calendar alone breaks no test. */
const kReviewed = '2026-11-29';

test('there is no error and no warning', () => {
  const { status, stderr } = spawnSync(path.join(root, 'build/waymark'), ['check', content, '--quiet', '--date', kReviewed], {
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  assert.equal(status, 0);
});

test('every page needs an owner, sources with their permission, and dates of review', () => {
  const needs = contentData('knowledge-base.yaml')['page-needs'];
  for (const need of ['summary', 'owner', 'source', 'permission', 'reviewed', 'review-by']) {
    assert.ok(needs.includes(need), `'page-needs' in knowledge-base.yaml has '${need}'`);
  }
});

test("every pack has an address for each of its pages' owners", () => {
  for (const pack of contentData('knowledge-base.yaml').packs) {
    const owners = contentData(`${pack}/pack.yaml`).owners ?? [];
    assert.ok(owners.length > 0, `content/${pack}/pack.yaml lists owners`);
    assert.ok(
      owners.every(({ email }) => email),
      `each owner in content/${pack}/pack.yaml has an address`,
    );
  }
});
