// How long a site with its search takes to build: Waymark in one go, against Hugo and then Pagefind on Hugo's pages.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, measure, median, root, run } from './measure.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Pagefind's own program, without Node in front of it. */
export function pagefindProgram() {
  const program = path.join(root, `node_modules/@pagefind/${process.platform}-${process.arch}/bin/pagefind_extended`);
  if (!existsSync(program)) throw new Failure("Pagefind is not installed; 'npm ci' does it");
  return program;
}

export function hugoArguments(corpus, output) {
  return ['--source', path.join(here, 'hugo'), '--contentDir', path.join(corpus, 'hugo'), '--destination', output, '--noBuildLock', '--quiet'];
}

/** Medians of the seconds that each takes for the same pages, in turn. The site that Waymark made last stays. */
export function measureBuilds(options, folder, corpus, output) {
  const others = path.join(folder, 'hugo-output');
  const hugo = { HUGO_RESOURCEDIR: path.join(folder, 'hugo-resources'), HUGO_CACHEDIR: path.join(folder, 'hugo-cache') };
  const times = { waymark: [], hugo: [], pagefind: [] };
  let megabytes = 0;
  for (let i = 0; i < options.runs; ++i) {
    const made = measure(folder, output, options.waymark, ['build', path.join(corpus, 'waymark'), '--output', output, '--quiet']);
    times.waymark.push(made.seconds);
    megabytes = Math.max(megabytes, made.megabytes);
    if (options['skip-others']) continue;
    times.hugo.push(measure(folder, others, 'hugo', hugoArguments(corpus, others), hugo).seconds);
    const start = process.hrtime.bigint();
    run(pagefindProgram(), ['--site', others, '--silent']);
    times.pagefind.push(Number(process.hrtime.bigint() - start) / 1e9);
  }
  const found = (values) => (values.length > 0 ? median(values) : NaN);
  return { waymark: found(times.waymark), hugo: found(times.hugo), pagefind: found(times.pagefind), megabytes, times };
}
