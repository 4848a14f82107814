// Writes zip archives byte by byte, so that cases can hold what no honest program makes.
import * as fs from 'node:fs';
import zlib from 'node:zlib';

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; ++bit) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function numbers(...pairs) {
  return Buffer.concat(pairs.map(([value, size]) => {
    const bytes = Buffer.alloc(size);
    bytes.writeUIntLE(value, 0, size);
    return bytes;
  }));
}

/** Entries are `{ name, content, mode }`; see PKWARE's APPNOTE.TXT, section 4.3. */
export function writeZip(file, entries) {
  const body = [];
  const directory = [];
  let offset = 0;
  for (const { name, content = '', mode = 0o100644 } of entries) {
    const bytes = Buffer.from(content);
    const packed = zlib.deflateRawSync(bytes);
    const path = Buffer.from(name);
    const shared = numbers([0x800, 2], [8, 2], [0, 2], [0x21, 2], [crc32(bytes), 4], [packed.length, 4], [bytes.length, 4], [path.length, 2], [0, 2]);
    const local = Buffer.concat([numbers([0x04034b50, 4], [20, 2]), shared, path, packed]);
    directory.push(numbers([0x02014b50, 4], [0x0314, 2], [20, 2]), shared, numbers([0, 2], [0, 2], [0, 2], [mode * 0x10000, 4], [offset, 4]), path);
    body.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = numbers([0x06054b50, 4], [0, 4], [entries.length, 2], [entries.length, 2], [list.length, 4], [offset, 4], [0, 2]);
  fs.writeFileSync(file, Buffer.concat([...body, list, end]));
}
