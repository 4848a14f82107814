// The three recorded editions from disk: from each to the others, to the same page or what became of it, and what's new.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { editions, make_knowledge_base, notes_file } from '../editions/knowledge_base.mjs';
import { violations } from './axe.mjs';
import { start_chromium, visiting } from './chromium.mjs';
import { Site, program, temporary_folder } from './site.mjs';

const kDesktop = { viewport: { width: 1280, height: 800 } };
const kPhone = { viewport: { width: 320, height: 800 } };
const kMoved = 'toolkit/stocktake/activity-theory.html';
const kEarlier = 'toolkit/stocktake/chat.html';
const kGone = 'workforce-guide/introduction/about-this-guide.html';
const kAdded = 'toolkit/stocktake/kit/next-stocktake.html';
const kSame = 'toolkit/getting-started/raci-matrix.html';

let browser;
let output;
/** The folder of all editions counts as the site, since pages lead from one to the other. */
let all;

function waymark(...line) {
  const done = spawnSync(program, line, { encoding: 'utf8' });
  assert.equal(done.status, 0, `waymark ${line.join(' ')}\n${done.stderr}`);
}

before(async () => {
  browser = await start_chromium();
  output = join(temporary_folder('editions'), 'Our éditions');
  for (const { version, date, changes } of editions) {
    const folder = join(temporary_folder('base'), version);
    make_knowledge_base(folder, version);
    const notes = changes ? ['--notes', notes_file(version)] : [];
    waymark('release', version, folder, '--output', output, '--date', date, '--quiet', ...notes);
  }
  all = new Site(output);
});
after(() => browser?.close());

/** Shows a page of an edition in a window of its own. */
function reading(version, page, task, options = kDesktop, site = all) {
  return visiting(browser, site, options, async (visit) => task(await visit.open(`${version}/site/${page}`), visit));
}

/** Opens the list of editions and returns the link to one, once it is known where it leads. */
async function link_to(tab, version) {
  await tab.locator('.wm-edition__summary').click();
  const link = tab.locator('.wm-edition__list a[data-found]', { hasText: `Edition ${version}` });
  await link.waitFor();
  return link;
}

async function follow(tab, link) {
  const before = tab.url();
  await link.click();
  await tab.waitForURL((address) => address.href !== before);
  await tab.waitForLoadState();
  return decodeURI(tab.url()).split('Our éditions/')[1];
}

for (const [from, page, to, lands] of [
  ['1.0.0', kSame, '2.0.0', kSame],
  ['2.0.0', kSame, '1.0.0', kSame],
  ['1.1.0', kSame, '1.0.0', kSame],
  ['1.0.0', kEarlier, '2.0.0', kMoved],
  ['2.0.0', kMoved, '1.0.0', kEarlier],
  ['2.0.0', kMoved, '1.1.0', kEarlier],
  ['1.1.0', kGone, '2.0.0', kGone],
  ['1.0.0', 'glossary.html', '2.0.0', 'glossary.html'],
  ['2.0.0', 'a-z.html', '1.0.0', 'a-z.html'],
  ['2.0.0', 'index.html', '1.1.0', 'index.html'],
]) {
  test(`from ${page} in ${from} to ${to}`, async () => {
    await reading(from, page, async (tab) => {
      assert.equal(await follow(tab, await link_to(tab, to)), `${to}/site/${lands}`);
    });
  });
}

test('a page that an earlier edition has not leads to the nearest, and says so', async () => {
  await reading('2.0.0', kAdded, async (tab) => {
    const link = await link_to(tab, '1.0.0');
    const item = tab.locator('.wm-edition__list li', { hasText: 'Edition 1.0.0' });
    assert.match(await item.innerText(), /It has no such page: opens the nearest/);
    assert.equal(await follow(tab, link), '1.0.0/site/toolkit/stocktake/kit/index.html');
  });
});

test('an older edition says that there is a newer one, and leads to the same page there', async () => {
  for (const version of ['1.0.0', '1.1.0']) {
    await reading(version, kEarlier, async (tab) => {
      const notice = tab.getByRole('complementary', { name: 'About this edition' });
      assert.match(await notice.innerText(), /^You are reading an older edition\. Go to edition 2\.0\.0 \(1 October 2027\)/);
      const link = notice.locator('a[data-found]');
      await link.waitFor();
      assert.equal(await follow(tab, link), `2.0.0/site/${kMoved}`);
    });
  }
  await reading('2.0.0', kMoved, async (tab) => assert.equal(await tab.locator('.wm-notice').count(), 0));
});

test('the earlier address of a page leads on, with its anchor and without a script', async () => {
  await reading('2.0.0', `${kEarlier}#four-questions`, async (tab) => {
    await tab.waitForURL((address) => address.pathname.endsWith(kMoved));
    assert.equal(new URL(tab.url()).hash, '#four-questions');
  });
  await reading(
    '2.0.0',
    kEarlier,
    (tab) => tab.waitForURL((address) => address.pathname.endsWith(kMoved)),
    { ...kDesktop, javaScriptEnabled: false },
  );
});

test('the address of a page that is gone leads to the last edition that had it', async () => {
  await reading('2.0.0', kGone, async (tab) => {
    await tab.getByText('Edition 2.0.0 no longer has this page.').waitFor();
    assert.equal(await follow(tab, tab.getByRole('link', { name: 'the page in edition 1.1.0' })), `1.1.0/site/${kGone}`);
  });
});

test('the list opens and closes with keys, tells a screen reader what it is, and fits 320 px', async () => {
  await reading(
    '1.0.0',
    kSame,
    async (tab) => {
      const summary = tab.locator('.wm-edition__summary');
      assert.equal((await summary.textContent()).trim(), 'Edition 1.0.0, 28 November 2026, other editions');
      await summary.focus();
      await tab.keyboard.press('Enter');
      assert.equal(await tab.locator('.wm-edition__list').isVisible(), true);
      assert.deepEqual(await violations(tab), []);
      assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      await tab.keyboard.press('Escape');
      assert.equal(await tab.locator('.wm-edition__list').isVisible(), false);
      assert.equal(await summary.evaluate((element) => element === document.activeElement), true);
    },
    kPhone,
  );
});

test('without a script the page names its edition, and the start page links to all', async () => {
  const options = { ...kDesktop, javaScriptEnabled: false };
  await reading(
    '1.0.0',
    kSame,
    async (tab) => assert.equal(await tab.locator('.wm-edition').innerText(), 'Edition 1.0.0, 28 November 2026'),
    options,
  );
  await visiting(browser, all, options, async (visit) => {
    const tab = await visit.open('index.html');
    await tab.waitForURL((address) => address.pathname.endsWith('2.0.0/site/index.html'));
  });
});

/** All editions again, in a place where a test may change them. */
function copy_of_all() {
  const copy = join(temporary_folder('copy'), 'Our éditions');
  cpSync(output, copy, { recursive: true });
  return new Site(copy);
}

test('a withdrawn edition says so and why, on each page', async () => {
  const copy = copy_of_all();
  waymark('edition', 'withdraw', '1.1.0', '--why', 'A table was <b>wrong</b>.', '--output', copy.folder);
  await reading(
    '1.1.0',
    kSame,
    async (tab) => {
      const notice = tab.getByRole('complementary', { name: 'About this edition' });
      assert.match(await notice.innerText(), /Edition 1\.1\.0 was withdrawn\. A table was <b>wrong<\/b>\./);
      assert.deepEqual(await violations(tab), []);
      await link_to(tab, '1.0.0');
    },
    kDesktop,
    copy,
  );
  await reading(
    '2.0.0',
    kSame,
    async (tab) => {
      await link_to(tab, '1.1.0');
      assert.match(await tab.locator('.wm-edition__list').innerText(), /Edition 1\.1\.0, 15 February 2027, withdrawn/);
    },
    kDesktop,
    copy,
  );
});

test('a list of editions that somebody tampered with shows texts, and leads nowhere else', async () => {
  const copy = copy_of_all();
  const list = {
    format: 1,
    current: 'javascript:alert(1)',
    editions: [
      { version: 'javascript:alert(1)', date: '2027-01-01' },
      { version: '../../evil', date: '2027-01-01' },
      { version: '9.9.9', date: '<img src=x onerror=alert(1)>' },
      { version: '1.0.0', date: '2026-11-28', withdrawn: '<script>alert(1)</script>' },
      null,
      7,
    ],
  };
  writeFileSync(join(copy.folder, 'editions.js'), `window.waymarkEditions = ${JSON.stringify(list).replace('</', '<\\/')};\n`);
  mkdirSync(join(copy.folder, '9.9.9/site/assets'), { recursive: true });
  writeFileSync(join(copy.folder, '9.9.9/site/assets/pages.js'), 'window.waymarkPages = {"9.9.9": {"format": 1, "pages": "all"}};\n');
  await reading(
    '1.0.0',
    kSame,
    async (tab) => {
      await tab.locator('.wm-edition__summary').click();
      const targets = await tab.locator('.wm-edition__list a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      assert.deepEqual(targets, ['../../../../9.9.9/site/index.html']);
      assert.match(await tab.locator('.wm-notice').innerText(), /<script>alert\(1\)<\/script>/);
      assert.equal(await tab.locator('.wm-notice script, .wm-edition img').count(), 0);
    },
    kDesktop,
    copy,
  );
});

test('pages open without the list of editions', async () => {
  const copy = copy_of_all();
  rmSync(join(copy.folder, 'editions.js'));
  const context = await browser.newContext({ ...kDesktop, offline: true });
  const tab = await context.newPage();
  const errors = [];
  tab.on('pageerror', (error) => errors.push(String(error)));
  await tab.goto(copy.address_of(`1.0.0/site/${kSame}`));
  assert.equal(await tab.locator('.wm-edition').innerText(), 'Edition 1.0.0, 28 November 2026');
  assert.equal(await tab.locator('.wm-edition details').count(), 0);
  assert.deepEqual(errors, []);
  await context.close();
});

test("what's new is grouped by what readers must do, told in words, and reached from each page", async () => {
  await reading('2.0.0', 'index.html', async (tab) => {
    await tab.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: "What's new" }).click();
    await tab.getByRole('heading', { level: 1, name: /What's new/ }).waitFor();
    const text = await tab.locator('main').innerText();
    assert.match(text, /New expectation[^]*Leaders of every service that uses the guide[^]*31 March 2028/);
    assert.match(text, /\[added: /);
    assert.match(text, /\[removed: /);
    assert.deepEqual(await violations(tab), []);
  });
  await reading('2.0.0', 'workforce-guide/leadership/checklist.html', async (tab) => {
    await tab.getByRole('link', { name: 'Changed since edition 1.1.0: see what changed' }).click();
    await tab.getByRole('heading', { level: 1 }).waitFor();
    const main = tab.locator('main');
    assert.match(await main.innerText(), /Time to plan/);
    assert.ok((await main.locator('ins').count()) > 0);
    assert.deepEqual(await violations(tab), []);
  });
  await reading('2.0.0', kSame, async (tab) => {
    assert.match(await tab.locator('.wm-about').innerText(), /Last changed\s+in edition 1\.0\.0/);
  });
});

test('a bundle without documents opens anywhere, and says what it lacks', async () => {
  const folder = temporary_folder('bundle');
  waymark('bundle', '2.0.0', '--output', output, '--to', join(folder, 'small.zip'), '--without-documents');
  const unpacked = spawnSync('unzip', ['-q', join(folder, 'small.zip'), '-d', folder], { encoding: 'utf8' });
  assert.equal(unpacked.status, 0, unpacked.stderr);
  const site = new Site(join(folder, 'personalised-care-adoption-2.0.0'));
  assert.match(readFileSync(join(site.folder, 'editions.js'), 'utf8'), /"documents":false/);
  await reading(
    '2.0.0',
    'documents.html',
    async (tab) => {
      assert.match(await tab.locator('main').innerText(), /\(not in this copy\)/);
      assert.equal(await tab.locator('a[href*="../documents/"]').count(), 0);
      assert.equal(await tab.locator('.wm-edition details').count(), 0);
    },
    kDesktop,
    site,
  );
});
