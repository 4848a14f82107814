// What Chromium takes to load scripts of the index from disk, all at once, in a page that does nothing with them.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

function loadAll(addresses) {
  const start = performance.now();
  const loads = addresses.map(
    (address) =>
      new Promise((resolve) => {
        const script = document.createElement('script');
        script.onload = script.onerror = resolve;
        script.src = address;
        document.head.append(script);
      }),
  );
  return Promise.all(loads).then(() => performance.now() - start);
}

/** Resolves to the milliseconds that loading takes in a window of its own; `folder` gets the page. */
export async function timeOfLoading(browser, folder, addresses) {
  const page = path.join(folder, 'floor.html');
  writeFileSync(page, '<!DOCTYPE html>\n<meta charset="utf-8">\n<title>Floor</title>\n<script>globalThis.waymarkSearch = () => {};</script>\n');
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(page).href);
  const time = await tab.evaluate(loadAll, addresses);
  await context.close();
  return time;
}
