// The pages' policy at work: what a script or text that got into a page could not do.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { start_chromium } from './chromium.mjs';
import { blocks_folder, build_site } from './site.mjs';

// It runs as a file of the page, because what the automation evaluates by itself is exempt from the page's policy.
// Each attempt names what happened: 'ran', or the directive that stopped it.
function probe(server) {
  const results = {};
  const attempts = {
    'inline script': () => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran_inline = true';
      document.body.append(script);
      return globalThis.ran_inline;
    },
    'event attribute': () => {
      const button = document.createElement('button');
      button.setAttribute('onclick', 'globalThis.ran_event = true');
      document.body.append(button);
      button.click();
      return globalThis.ran_event;
    },
    eval: () => globalThis.eval('1 + 1') === 2,
    'new Function': () => new Function('return 1')() === 1,
    'style attribute': () => {
      const box = document.createElement('div');
      box.setAttribute('style', 'position: fixed');
      document.body.append(box);
      return getComputedStyle(box).position === 'fixed';
    },
    'style element': () => {
      const style = document.createElement('style');
      style.textContent = 'body { border-top: 7px solid red }';
      document.head.append(style);
      return getComputedStyle(document.body).borderTopWidth === '7px';
    },
    base: () => {
      const base = document.createElement('base');
      base.href = `${server}/base/`;
      document.head.append(base);
      const moved = document.baseURI.startsWith(server);
      base.remove();
      return moved;
    },
  };
  const remote = (name, attribute) => (element) => {
    element[attribute] = `${server}/${name}`;
    document.body.append(element);
  };
  const asked = {
    'remote image': () => remote('image.png', 'src')(new Image()),
    'remote script': () => remote('script.js', 'src')(document.createElement('script')),
    'remote style': () => remote('style.css', 'href')(Object.assign(document.createElement('link'), { rel: 'stylesheet' })),
    'remote frame': () => remote('frame.html', 'src')(document.createElement('iframe')),
    'remote object': () => remote('object.html', 'data')(document.createElement('object')),
    fetch: () => void fetch(`${server}/fetch`).catch(() => {}),
    beacon: () => void navigator.sendBeacon(`${server}/beacon`, 'text'),
    'event stream': () => void new EventSource(`${server}/events`),
    form: () => {
      const form = Object.assign(document.createElement('form'), { action: `${server}/form`, target: 'wm-form' });
      const frame = Object.assign(document.createElement('iframe'), { name: 'wm-form' });
      document.body.append(frame, form);
      form.submit();
    },
  };
  const stopped = new Set();
  document.addEventListener('securitypolicyviolation', (event) => stopped.add(event.effectiveDirective));
  for (const [name, attempt] of Object.entries(attempts)) {
    try {
      results[name] = attempt() ? 'ran' : 'stopped';
    } catch (error) {
      results[name] = error instanceof EvalError ? 'stopped' : String(error);
    }
  }
  for (const attempt of Object.values(asked)) {
    attempt();
  }
  globalThis.probe_state = () => ({ results, stopped: [...stopped].sort() });
}

let browser;
let server;
let address;
const requests = [];

before(async () => {
  browser = await start_chromium();
  server = createServer((request, response) => {
    requests.push(request.url);
    response.writeHead(200, { 'Content-Type': 'text/plain', 'Access-Control-Allow-Origin': '*' });
    response.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${server.address().port}`;
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

/** Opens a page into which the probe got; `change` may alter the page's text first. */
async function probed(change, settled) {
  const site = build_site(blocks_folder);
  const file = join(site.folder, 'blocks/every-block.html');
  const page = change(readFileSync(file, 'utf8')).replace('</head>', '<script defer src="probe.js"></script></head>');
  writeFileSync(file, page);
  writeFileSync(join(site.folder, 'blocks/probe.js'), `(${probe})(${JSON.stringify(address)});`);
  requests.length = 0;
  const context = await browser.newContext();
  context.setDefaultTimeout(15_000);
  try {
    const tab = await context.newPage();
    await tab.goto(site.address_of('blocks/every-block.html'));
    await settled(tab);
    return await tab.evaluate(() => globalThis.probe_state());
  } finally {
    await context.close();
  }
}

test('without a policy the probe does run and reach the server, so that the next test means something', async () => {
  const { results, stopped } = await probed(
    (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
    // One connection may wait for another, so wait for those that need no answer read.
    (tab) =>
      Promise.all([
        tab.waitForFunction(() => globalThis.probe_state),
        new Promise((resolve, reject) => {
          const limit = setTimeout(() => reject(new Error(`the server only saw ${requests}`)), 15_000);
          const look = () => {
            if (['/image.png', '/script.js', '/style.css', '/frame.html', '/fetch', '/form?'].every((path) => requests.includes(path))) {
              clearTimeout(limit);
              resolve();
            } else {
              setTimeout(look, 20);
            }
          };
          look();
        }),
      ]),
  );
  assert.deepEqual([...new Set(Object.values(results))], ['ran']);
  assert.deepEqual(stopped, []);
});

test('with it nothing inline runs, and not one request leaves', async () => {
  const directives = [
    'base-uri',
    'connect-src',
    'form-action',
    'frame-src',
    'img-src',
    'object-src',
    'script-src',
    'script-src-attr',
    'script-src-elem',
    'style-src-attr',
    'style-src-elem',
  ];
  const { results, stopped } = await probed(
    (html) => html,
    // Each violation is reported, so when all have been, nothing is still under way.
    (tab) =>
      tab
        .waitForFunction((count) => globalThis.probe_state?.().stopped.length >= count, directives.length)
        .catch(() => {}),
  );
  assert.deepEqual([...new Set(Object.values(results))], ['stopped'], JSON.stringify(results));
  assert.deepEqual(stopped, directives);
  assert.deepEqual(requests, []);
});
