// Asks the built program for the model of content/, and finds things in it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { yamlValues } from '../lint/read_yaml.mjs';

export const root = path.join(path.dirname(new URL(import.meta.url).pathname), '../..');
export const content = path.join(root, 'content');

/** All nodes below `node`, itself included, in reading order. */
export function nodes(node) {
  return [node, ...(node.children ?? []).flatMap(nodes)];
}

export function ofKind(node, kind) {
  return nodes(node).filter((inner) => inner.kind === kind);
}

export function textOf(node) {
  return nodes(node)
    .map((inner) => inner.text ?? '')
    .join('');
}

/** A data file of content/ as plain values. */
export function contentData(file) {
  return yamlValues(readFileSync(path.join(content, file), 'utf8'), `content/${file}`);
}

/** Every link of a page, those of cards and figures too, as ids of pages. */
export function linksOf(site, page) {
  const found = new Set();
  const walk = (value) => {
    if (!value || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'target' && typeof inner === 'string') found.add(linkedPage(page, inner));
      else walk(inner);
    }
  };
  walk(site.get(page));
  return found;
}

/** The target of a link on page `id`, as the id of a page; undefined if it leads elsewhere. */
function linkedPage(id, target) {
  const [address] = target.split('#');
  if (address.startsWith('page:')) return address.slice('page:'.length);
  if (!address.endsWith('.md')) return undefined;
  return path.posix.join(path.posix.dirname(id), address).replace(/\.md$/, '');
}

/** Documents by page id. */
export function readSite() {
  const program = path.join(root, 'build/waymark');
  const json = execFileSync(program, ['render', content, '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Map(JSON.parse(json).pages.map((page) => [page.id, page.document]));
}
