// Makes the knowledge bases of three editions: the shipped content, and what recorded changes make of it.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import of_1_1_0 from './changes/1.1.0/edits.mjs';
import of_2_0_0 from './changes/2.0.0/edits.mjs';

const content_folder = fileURLToPath(new URL('../../content', import.meta.url));
const changes_folder = fileURLToPath(new URL('changes', import.meta.url));

/** The editions, oldest first; the first one has no changes and no notes. */
export const editions = [
  { version: '1.0.0', date: '2026-11-28' },
  { version: '1.1.0', date: '2027-02-15', changes: of_1_1_0 },
  { version: '2.0.0', date: '2027-10-01', changes: of_2_0_0 },
];

/** The file of a version's notes. */
export function notes_file(version) {
  return join(changes_folder, version, 'notes.yaml');
}

/**
 * Copies the content to `folder`, which must not exist yet, and makes it what it is in `version`. Throws, and names the
 * edit, if a change no longer fits the content.
 */
export function make_knowledge_base(folder, version) {
  const last = editions.findIndex((edition) => edition.version === version);
  if (last < 0) {
    throw new Error(`there is no version ${version}`);
  }
  if (existsSync(folder)) {
    throw new Error(`'${folder}' is there already`);
  }
  cpSync(content_folder, folder, { recursive: true });
  for (const edition of editions.slice(1, last + 1)) {
    apply_changes(folder, edition.changes, join(changes_folder, edition.version, 'added'));
  }
}

/** Moves, removes, adds and then edits files below `folder`; `added` is where the files that are added lie. */
export function apply_changes(folder, { move = [], remove = [], add = [], edit = [] }, added) {
  for (const { from, to } of move) {
    must_exist(folder, from);
    must_not_exist(folder, to);
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    renameSync(join(folder, from), join(folder, to));
  }
  for (const file of remove) {
    must_exist(folder, file);
    rmSync(join(folder, file));
  }
  for (const file of add) {
    must_not_exist(folder, file);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), readFileSync(join(added, file)));
  }
  for (const { file, find, replace, everywhere = false } of edit) {
    must_exist(folder, file);
    const parts = readFileSync(join(folder, file), 'utf8').split(find);
    if (everywhere ? parts.length < 2 : parts.length !== 2) {
      throw new Error(`an edit of '${file}' must find its text once, and found it ${parts.length - 1} times:\n${find}`);
    }
    writeFileSync(join(folder, file), parts.join(replace));
  }
}

function must_exist(folder, file) {
  if (!existsSync(join(folder, file))) {
    throw new Error(`a change names '${file}', which is not there`);
  }
}

function must_not_exist(folder, file) {
  if (existsSync(join(folder, file))) {
    throw new Error(`a change makes '${file}', which is there already`);
  }
}
