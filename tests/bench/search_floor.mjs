// What Chromium takes to load scripts of the index from disk, in the waves of a query, in a page that does no more.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

// Forms name stems, these their further blocks, those their positions, and all of that the pages to show.
const waves = [/^w/, /^t/, /^b/, /^[pq]/, /^x/];

async function loadInWaves(waves) {
  const load = (address) =>
    new Promise((resolve) => {
      const script = document.createElement('script');
      script.onload = script.onerror = resolve;
      script.src = address;
      document.head.append(script);
    });
  const start = performance.now();
  for (const wave of waves) await Promise.all(wave.map(load));
  return performance.now() - start;
}

/** Resolves to the milliseconds that loading takes in a window of its own; `folder` gets the page. */
export async function timeOfLoading(browser, folder, addresses) {
  const page = path.join(folder, 'floor.html');
  writeFileSync(page, '<!DOCTYPE html>\n<meta charset="utf-8">\n<title>Floor</title>\n<script>globalThis.waymarkSearch = () => {};</script>\n');
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(page).href);
  const of = (wave) => addresses.filter((address) => wave.test(path.basename(address)));
  const time = await tab.evaluate(loadInWaves, waves.map(of).filter(({ length }) => length > 0));
  await context.close();
  return time;
}
