// Builds knowledge bases into temporary folders, which are removed when the tests end.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const program = resolve(process.env.WAYMARK ?? join(root, 'build/waymark'));

let own_folder = '';

/** A new empty folder. */
export function temporary_folder(name) {
  if (!own_folder) {
    own_folder = mkdtempSync(join(tmpdir(), 'waymark-browser-'));
    process.on('exit', () => rmSync(own_folder, { recursive: true, force: true, maxRetries: 3 }));
  }
  return mkdtempSync(join(own_folder, `${name}-`));
}

export class Site {
  constructor(folder) {
    this.folder = folder;
    this.address = pathToFileURL(folder + sep).href;
    /** The list of editions beside this one, which pages read. */
    this.editions = pathToFileURL(join(folder, '../../editions.js')).href;
    this.pages = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
      .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
      .sort();
  }

  /** The address of a page, which is given by its file's name within the site. */
  address_of(page) {
    return pathToFileURL(join(this.folder, page)).href;
  }

  /** The same site in another place, to be changed. */
  copy() {
    const output = temporary_folder('copy');
    const folder = join(output, 'preview', 'site');
    cpSync(this.folder, folder, { recursive: true });
    cpSync(join(this.folder, '../../editions.js'), join(output, 'editions.js'));
    return new Site(folder);
  }
}

/** The site of the knowledge base in `folder`; the folder's name has a space and an accent, as people's have. */
export function build_site(folder) {
  if (!existsSync(program)) {
    throw new Error(`there is no program '${program}': build it with './dev site', or name it in WAYMARK`);
  }
  const output = join(temporary_folder('output'), 'Knowledge bäse');
  const built = spawnSync(program, ['build', folder, '--output', output, '--quiet'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) {
    throw new Error(`'${folder}' was not built:\n${built.error?.message ?? built.stderr}`);
  }
  return new Site(join(output, 'preview', 'site'));
}

/** The knowledge base that ships with Waymark. */
export const content_folder = join(root, 'content');

/** A small one that uses every block; see its own files. */
export const blocks_folder = fileURLToPath(new URL('knowledge-base', import.meta.url));
