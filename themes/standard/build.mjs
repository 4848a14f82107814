// Builds the standard theme: node themes/standard/build.mjs OUTDIR
import { build as bundle } from 'esbuild';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'sass';
import { prune } from './prune.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, '../../node_modules');
const read = (...path) => readFileSync(join(here, ...path), 'utf8');
const listed = (folder, ending) =>
  readdirSync(join(here, folder)).filter((name) => name.endsWith(ending)).sort();

/// Everything that may name a class: what no page can have, theme.css need not style.
function sources() {
  return [
    read('MARKUP.md'),
    ...listed('templates', '.html').map((name) => read('templates', name)),
    ...listed('scripts', '.ts').map((name) => read('scripts', name)),
    ...listed('scripts/search', '.ts').map((name) => read('scripts/search', name)),
  ].join('\n');
}

/// nhsuk-frontend's icons, written into the style sheet: masks can't load a file from a folder.
function inline_icons(css) {
  const images = join(modules, 'nhsuk-frontend/dist/nhsuk/assets/images');
  return css.replace(/url\("\/assets\/images\/([\w-]+\.svg)"\)/g, (_, name) => {
    const svg = readFileSync(join(images, name), 'utf8').trim();
    return `url("data:image/svg+xml,${encodeURIComponent(svg).replace(/'/g, '%27')}")`;
  });
}

/// A page opens without a network and from any folder, so its style sheet names no other file at all.
function refuse_addresses(css) {
  const refused = css.match(/@font-face|@import|frutiger|https?:(?!\/\/www\.w3\.org\/)|url\((?!["']?data:)[^)]*\)/gi);
  if (refused) {
    throw new Error(`theme.css would hold what it must not: ${[...new Set(refused)].join(', ')}`);
  }
}

function styles() {
  const { css } = compile(join(here, 'styles/theme.scss'), {
    loadPaths: [modules],
    quietDeps: true,
    style: 'compressed',
    charset: false,
  });
  const result = inline_icons(prune(css, sources()));
  refuse_addresses(result);
  return result;
}

async function script(entry) {
  const result = await bundle({
    entryPoints: [join(here, 'scripts', entry)],
    bundle: true,
    format: 'iife',
    target: 'es2020',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  return result.outputFiles[0].text;
}

const out = process.argv[2];
if (!out || process.argv.length > 3) {
  console.error('usage: node themes/standard/build.mjs OUTDIR');
  process.exit(2);
}
const notice = '/* Holds parts of nhsuk-frontend, MIT licence: see LICENSES. */\n';
rmSync(join(out, 'templates'), { recursive: true, force: true });
mkdirSync(join(out, 'templates'), { recursive: true });
writeFileSync(join(out, 'theme.css'), notice + styles() + '\n');
writeFileSync(join(out, 'theme.js'), await script('theme.ts'));
// Searching is a script of its own, which a page loads once somebody wants to search.
writeFileSync(join(out, 'search.js'), await script('search/search.ts'));
for (const name of listed('templates', '.html')) {
  writeFileSync(join(out, 'templates', name), read('templates', name));
}
writeFileSync(join(out, 'theme.yaml'), read('theme.yaml'));
writeFileSync(join(out, 'LICENSES'), read('LICENSES'));
