// 'waymark serve': pages follow what the author saves, and nobody else's page or machine gets an answer.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { start_chromium } from './chromium.mjs';
import { blocks_folder, program, root, temporary_folder } from './site.mjs';

const kPage = 'second/a';
const kPatience = 15_000;

let browser;
let served;
let knowledge_base;
let output;
let address;
let said = '';

/** The address that the server names; fails if it ends first. */
function started(child) {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`no address within ${kPatience} ms: ${said}`)), kPatience);
    const hear = (text) => {
      said += text;
      const found = /preview at (http:\/\/127\.0\.0\.1:\d+)\//.exec(said);
      if (found) {
        clearTimeout(limit);
        resolve(found[1]);
      }
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
    child.once('error', reject);
  });
}

before(async () => {
  knowledge_base = temporary_folder('knowledge-base');
  output = temporary_folder('output');
  cpSync(blocks_folder, knowledge_base, { recursive: true });
  served = spawn(program, ['serve', knowledge_base, '--port', '0', '--output', output], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  address = await started(served);
  browser = await start_chromium();
});
after(async () => {
  await browser?.close();
  if (served?.exitCode === null && served.signalCode === null) {
    const ended = once(served, 'exit');
    served.kill('SIGTERM');
    await ended;
  }
});

/** A window whose page errors and console errors are kept; all of its requests should go to the server. */
async function window_on(path) {
  const context = await browser.newContext();
  context.setDefaultTimeout(kPatience);
  const problems = [];
  context.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
  context.on('weberror', (error) => problems.push(String(error.error())));
  context.on('request', (each) => each.url().startsWith(address) || each.url().startsWith('data:') || problems.push(each.url()));
  const tab = await context.newPage();
  await tab.goto(`${address}/${path}`);
  return { context, tab, problems };
}

/** The answer's status to a request with these headers, sent as written. */
function status_of(path, headers = {}, method = 'GET') {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const sent = request({ hostname, port, path, method, headers, agent: false, timeout: kPatience }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.once('timeout', () => sent.destroy(new Error('no answer')));
    sent.once('error', reject);
    sent.end();
  });
}

test('a saved page shows in the open window, and a broken one says so and keeps the last', async (t) => {
  const file = join(knowledge_base, `${kPage}.md`);
  const whole = readFileSync(file, 'utf8');
  const { context, tab, problems } = await window_on(`${kPage}.html`);
  const main = tab.locator('main');
  assert.equal(await main.getByText('Saved a moment ago').count(), 0);

  const start = performance.now();
  appendFileSync(file, '\nSaved a moment ago.\n');
  await main.getByText('Saved a moment ago').waitFor();
  t.diagnostic(`it showed after ${Math.round(performance.now() - start)} ms`);

  writeFileSync(file, `${whole}\n[nowhere](nowhere.md)\n`);
  const failed = tab.locator('[data-waymark-build=failed]');
  await failed.waitFor();
  assert.match(await failed.innerText(), /^The last build failed/);
  assert.equal(await main.getByText('Saved a moment ago').count(), 1);

  writeFileSync(file, whole);
  await failed.waitFor({ state: 'detached' });
  await main.getByText('Saved a moment ago').waitFor({ state: 'detached' });
  await context.close();
  assert.deepEqual(problems, []);
});

test('pages served have the policy and one addition, which files do not have', async () => {
  const { context, tab, problems } = await window_on(`${kPage}.html`);
  const policy = await tab.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const file = readFileSync(join(output, 'preview/site', `${kPage}.html`), 'utf8');
  const written = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(file)[1];
  assert.equal(policy, `${written}; connect-src 'self'`);
  assert.equal(await tab.locator('script').count(), 3);
  assert.equal(file.match(/<script/g).length, 2); // the list of editions, and the theme's
  await context.close();
  assert.deepEqual(problems, []);
});

test('other hosts, other origins and other methods are refused', async () => {
  const own = new URL(address).host;
  const statuses = {
    own: await status_of('/index.html'),
    'by its other name': await status_of('/index.html', { Host: own.replace('127.0.0.1', 'localhost') }),
    'from its own page': await status_of('/index.html', { Origin: address }),
    'foreign host': await status_of('/index.html', { Host: 'example.org' }),
    'foreign host with its port': await status_of('/index.html', { Host: own.replace('127.0.0.1', 'example.org') }),
    'foreign origin': await status_of('/index.html', { Origin: 'https://example.org' }),
    'no origin at all': await status_of('/index.html', { Origin: 'null' }),
    'foreign page, its changes': await status_of('/__waymark/changes', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'cors' }),
    posted: await status_of('/index.html', {}, 'POST'),
  };
  assert.deepEqual(statuses, {
    own: 200,
    'by its other name': 200,
    'from its own page': 200,
    'foreign host': 403,
    'foreign host with its port': 403,
    'foreign origin': 403,
    'no origin at all': 403,
    'foreign page, its changes': 403,
    posted: 405,
  });
});

test('nothing outside the site is served', async () => {
  writeFileSync(join(output, 'preview', 'secret.txt'), 'secret');
  const statuses = [];
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/assets/../../secret.txt', '/..%2fsecret.txt', '//etc/passwd', '/.git/config']) {
    statuses.push(await status_of(path));
  }
  assert.deepEqual(statuses, [403, 403, 403, 403, 404, 404]);
});

test("a page of another site can't use it in a real browser", async () => {
  const foreign = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(
      `<!DOCTYPE html><title>foreign</title><img src="${address}/assets/theme.css" alt="">` +
        `<script src="${address}/assets/theme.js" onload="globalThis.started = true"></script>`,
    );
  });
  await new Promise((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  const context = await browser.newContext();
  context.setDefaultTimeout(kPatience);
  try {
    const refused = [];
    context.on('requestfailed', (each) => refused.push(new URL(each.url()).pathname));
    const tab = await context.newPage();
    // Another name of this machine is another site to the browser.
    await tab.goto(`http://localhost:${foreign.address().port}/`);
    assert.deepEqual(refused.sort(), ['/assets/theme.css', '/assets/theme.js']);
    assert.equal(await tab.evaluate(() => globalThis.started), undefined);
  } finally {
    await context.close();
    foreign.closeAllConnections();
    foreign.close();
  }
});

test('a polite signal ends it, with exit code 0', async () => {
  const ended = once(served, 'exit');
  served.kill('SIGTERM');
  assert.deepEqual(await ended, [0, null]);
  assert.match(said, /preview ended/);
});
