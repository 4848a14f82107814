// Readers suggest changes by mails to the page's owner, about the page, a part of it, or words that they have marked.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { start_chromium, visiting } from './chromium.mjs';
import { build_site, content_folder } from './site.mjs';

const kPage = 'toolkit/getting-started/raci-matrix.html';

let browser;
let site;

before(async () => {
  browser = await start_chromium();
  site = build_site(content_folder);
});
after(() => browser?.close());

const on_page = (options, task) => visiting(browser, site, options, async (visit) => task(await visit.open(kPage)));

/** What a mail's address says: to whom, its subject, and its lines. */
function read_mail(href) {
  const address = new URL(href);
  return {
    to: address.pathname,
    subject: address.searchParams.get('subject'),
    lines: address.searchParams.get('body').split('\r\n'),
  };
}

const kWhole = {
  to: 'transformation-lead@example.org',
  subject: 'Suggested change: toolkit/getting-started/raci-matrix (Preview edition)',
  lines: [
    'Page: Who does what: a RACI matrix (toolkit/getting-started/raci-matrix)',
    'Part of the page: ',
    'Edition: Personalised care: adopting the standard, Preview edition',
    'Owner: Transformation lead',
    '',
    'What should change:',
    '',
    '',
    'Why, and where it says so:',
    '',
    '',
  ],
};

test('the mail about the whole page goes to its owner, with and without scripts', async () => {
  for (const javaScriptEnabled of [true, false]) {
    await on_page({ javaScriptEnabled }, async (tab) => {
      const link = tab.getByRole('link', { name: 'Suggest a change to this page' });
      assert.deepEqual(read_mail(await link.getAttribute('href')), kWhole);
    });
  }
});

test('there is a mail for each part, which a keyboard reaches', async () => {
  await on_page({}, async (tab) => {
    await tab.locator('.wm-suggest summary').focus();
    await tab.keyboard.press('Enter');
    const links = tab.locator('.wm-suggest a');
    const headings = await tab.locator('main h2[id], main h3[id]').evaluateAll((all) => all.map((each) => each.textContent.trim()));
    assert.deepEqual(
      await links.allTextContents(),
      headings.map((heading) => `Suggest a change to ${heading}`),
    );
    await tab.keyboard.press('Tab');
    const mail = read_mail(await tab.evaluate(() => document.activeElement.href));
    assert.equal(mail.to, kWhole.to);
    assert.equal(mail.subject, 'Suggested change: toolkit/getting-started/raci-matrix#the-matrix (Preview edition)');
    assert.deepEqual(mail.lines, kWhole.lines.with(1, 'Part of the page: The matrix (#the-matrix)'));
  });
});

test('words that are marked go into the mail, with the part that they stand in', async () => {
  await on_page({}, async (tab) => {
    const link = tab.locator('a[data-suggest-change]');
    await tab.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()));
    await tab.locator('h2#how-to-make-it-yours + ol li').first().selectText();
    await link.click();
    const mail = read_mail(await link.getAttribute('href'));
    assert.equal(mail.subject, 'Suggested change: toolkit/getting-started/raci-matrix#how-to-make-it-yours (Preview edition)');
    assert.equal(mail.lines[1], 'Part of the page: How to make it yours (#how-to-make-it-yours)');
    assert.match(mail.lines[4], /^The words: Cross out what you don't do/);
    assert.deepEqual(mail.lines.slice(5), kWhole.lines.slice(4));
    await tab.locator('h1').click();
    await link.click();
    assert.deepEqual(read_mail(await link.getAttribute('href')), kWhole, 'somebody who goes on reading means the page');
  });
});

test('marked words are taken as they are, whatever signs stand in them', async () => {
  await on_page({}, async (tab) => {
    const link = tab.locator('a[data-suggest-change]');
    await tab.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()));
    const words = "$& and $` and $' & a #sign?";
    await tab.evaluate((text) => (document.querySelector('main h2 + ul li, main ol li').textContent = text), words);
    await tab.locator('main h2 + ul li, main ol li').first().selectText();
    await link.click();
    const mail = read_mail(await link.getAttribute('href'));
    assert.equal(mail.lines[4], `The words: ${words}`);
    assert.deepEqual(mail.lines.slice(5), kWhole.lines.slice(4));
  });
});
