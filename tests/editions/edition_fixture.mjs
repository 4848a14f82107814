// Builds small editions by hand, as 'waymark release' would, and signs them as minisign would.
import { createHash, createPrivateKey, createPublicKey, sign as signBytes } from 'node:crypto';
import * as fs from 'node:fs';
import path from 'node:path';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** A minisign pair from a seed of 32 bytes and a key id of eight. */
export function keyPair(seed, id) {
  const secret = createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]), format: 'der', type: 'pkcs8' });
  const point = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32);
  return {
    secret,
    id,
    publicKey: Buffer.concat([Buffer.from('Ed'), id, point]).toString('base64'),
    shownId: Buffer.from(id).reverse().toString('hex').toUpperCase().replace(/^0+/, ''),
  };
}
export const ourKey = keyPair(Buffer.alloc(32, 1), Buffer.from('0102030405060708', 'hex'));
export const otherKey = keyPair(Buffer.alloc(32, 2), Buffer.from('1112131415161718', 'hex'));

/** A '.minisig' file, prehashed. */
export function minisign(bytes, key, comment) {
  const signature = signBytes(null, createHash('blake2b512').update(bytes).digest(), key.secret);
  const vouched = signBytes(null, Buffer.concat([signature, Buffer.from(comment)]), key.secret);
  const line = Buffer.concat([Buffer.from('ED'), key.id, signature]).toString('base64');
  return `untrusted comment: signature of a test\n${line}\ntrusted comment: ${comment}\n${vouched.toString('base64')}\n`;
}

/** All files below a folder, sorted by their bytes. */
export function filesOf(folder) {
  return fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => fs.lstatSync(path.join(folder, name)).isFile())
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

export const usualFiles = {
  'START-HERE.txt': 'Open the folder site.\r\n',
  'documents/book.pdf': '%PDF-1.7 a book\n',
  'documents/sheet.pdf': '%PDF-1.7 a sheet\n',
  'models/guide/page.json': '{"blocks": []}\n',
  'site/assets/theme.css': 'body { color: black }\n',
  'site/guide/page.html': '<p>A page.</p>\n',
  'site/index.html': '<p>Home.</p>\n',
  'sources/guide/page.md': 'A page.\n',
};
const ownFiles = ['SHA256SUMS', 'SHA256SUMS.minisig'];

/** Writes the manifest of what lies in an edition's folder, and a signature of it if there is a key. */
export function writeManifest(folder, key, comment) {
  const listed = filesOf(folder).filter((name) => !ownFiles.includes(name));
  const text = listed.map((name) => `${sha256(fs.readFileSync(path.join(folder, name)))}  ${name}\n`).join('');
  fs.writeFileSync(path.join(folder, 'SHA256SUMS'), text);
  if (key) fs.writeFileSync(path.join(folder, 'SHA256SUMS.minisig'), minisign(text, key, comment));
}

/** Writes the edition OUTPUT/VERSION and returns its folder. */
export function writeEdition(output, version, { files = usualFiles, key, date = '2026-03-01', base = 'kb', title = 'Our base', record = {} } = {}) {
  const folder = path.join(output, version);
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  // In the manifest's order, which has edition.json among them, but not its size.
  const sizes = filesOf(folder).map((name) => fs.statSync(path.join(folder, name)).size);
  const json = {
    format: 1,
    'knowledge-base': { id: base, title },
    version,
    date,
    waymark: '0.1.0',
    ...(key ? { key: key.publicKey } : {}),
    packs: [],
    plugins: [],
    pages: [],
    moved: [],
    gone: [],
    sizes,
    ...record,
  };
  fs.writeFileSync(path.join(folder, 'edition.json'), `${JSON.stringify(json, null, 1)}\n`);
  writeManifest(folder, key, `waymark edition ${base} ${version}`);
  return folder;
}
