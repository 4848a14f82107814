// Reads all texts of a knowledge base's folder, with their places.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { markdownTexts, readableInline } from './markdown_texts.mjs';
import { yamlValues } from './read_yaml.mjs';
import { yamlTexts } from './yaml_texts.mjs';

export const root = path.join(path.dirname(new URL(import.meta.url).pathname), '../..');

/** Pages and YAML files below `folder`, relative to `from`, sorted; notes to authors (README.md) are no pages. */
export function contentFiles(folder, from = root) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(md|yaml)$/.test(entry.name) && entry.name !== 'README.md')
    .map((entry) => path.relative(from, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

function localValues(folder) {
  return yamlValues(readFileSync(path.join(folder, 'knowledge-base.yaml'), 'utf8'), 'knowledge-base.yaml').local ?? {};
}

/** The pieces of one file; see `markdownTexts`. */
export function fileTexts(file, local = {}, from = root) {
  const source = readFileSync(path.join(from, file), 'utf8');
  if (file.endsWith('.md')) return markdownTexts(source, file, local);
  // The titles of records are other people's.
  const titles = /\/records\//.test(file) ? 'name' : 'label';
  return yamlTexts(source, file, { titles }).map((piece) => ({
    file,
    ...piece,
    text: readableInline(piece.text, local),
  }));
}

/** The pieces of every file of the knowledge base in `folder`. */
export function contentTexts(folder = path.join(root, 'content'), from = root) {
  const local = localValues(folder);
  return contentFiles(folder, from).flatMap((file) => fileTexts(file, local, from));
}

/** The line of the character at `offset` of a piece's text. */
export function lineAt(piece, offset) {
  return piece.line + piece.text.slice(0, offset).split('\n').length - 1;
}

/** All terms of all packs' glossaries, with their other ways to write them. */
export function glossaryTerms(folder = path.join(root, 'content')) {
  return contentFiles(folder, folder)
    .filter((file) => file.endsWith('/pack.yaml'))
    .flatMap((file) => yamlValues(readFileSync(path.join(folder, file), 'utf8'), file).glossary ?? [])
    .flatMap(({ term, also }) => [term, ...[also ?? []].flat()]);
}
