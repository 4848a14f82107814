// Runs axe-core on the page that a tab shows.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every violation of any of axe's rules, as a line of text with the element and what to do. */
export async function violations(tab) {
  await tab.evaluate(source);
  // Why no preload: axe would fetch the style sheets, which local pages can't.
  const found = await tab.evaluate(() => globalThis.axe.run(document, { preload: false, resultTypes: ['violations'] }));
  return found.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\s+/g, ' ')}`),
  );
}
