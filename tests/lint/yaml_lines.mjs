// Reads the plain YAML that content is written in, and keeps the line on which each key and value stands.
// What it does not know, it refuses: `waymark check` says what is wrong with a file, this only needs its texts.

const keyPattern = /^("[^"]*"|'[^']*'|[^\s"'#&*!|>%@`[\]{},-][^#]*?|-[^\s#][^#]*?)\s*:(?=\s|$)/;

class Reader {
  constructor(text, firstLine, file) {
    this.lines = text.split('\n');
    this.firstLine = firstLine;
    this.file = file;
    this.at = 0;
  }

  stop(what) {
    throw new Error(`${this.file}:${this.firstLine + this.at}: error: ${what}\n  hint: 'waymark check content' says more`);
  }

  /** Goes on to the next line that holds something; its indentation, or -1 at the end. */
  next() {
    while (this.at < this.lines.length && /^\s*(#.*)?$/.test(this.lines[this.at])) this.at += 1;
    return this.at < this.lines.length ? this.lines[this.at].search(/\S/) : -1;
  }

  block(least) {
    const indent = this.next();
    if (indent < least) return null;
    const rest = this.lines[this.at].slice(indent);
    if (/^-(\s|$)/.test(rest)) return this.list(indent);
    if (keyPattern.test(rest)) return this.map(indent);
    return this.value(indent, least - 1);
  }

  list(indent) {
    const node = { kind: 'list', line: this.firstLine + this.at, items: [] };
    while (this.next() === indent && /^-(\s|$)/.test(this.lines[this.at].slice(indent))) {
      const line = this.lines[this.at];
      const after = line.slice(indent + 1).search(/\S/);
      if (after < 0 || line[indent + 1 + after] === '#') {
        this.at += 1;
        node.items.push(this.block(indent + 1));
        continue;
      }
      const column = indent + 1 + after;
      const rest = line.slice(column);
      if (/^-\s/.test(rest) || keyPattern.test(rest)) {
        this.lines[this.at] = ' '.repeat(column) + rest;
        node.items.push(this.block(column));
      } else {
        node.items.push(this.value(column, indent));
      }
    }
    return node;
  }

  map(indent) {
    const node = { kind: 'map', line: this.firstLine + this.at, entries: [] };
    while (this.next() === indent) {
      const line = this.lines[this.at];
      const found = keyPattern.exec(line.slice(indent));
      if (!found) this.stop('this is no key with a value');
      const key = found[1].replace(/^(["'])(.*)\1$/, '$2');
      const keyLine = this.firstLine + this.at;
      const start = indent + found[0].length;
      const after = line.slice(start).search(/\S/);
      let value;
      if (after < 0 || line[start + after] === '#') {
        this.at += 1;
        const deeper = this.next();
        const below = deeper === indent && /^-(\s|$)/.test(this.lines[this.at].slice(deeper));
        value = below ? this.list(indent) : this.block(indent + 1);
      } else {
        value = this.value(start + after, indent);
      }
      node.entries.push({ key, line: keyLine, value });
    }
    return node;
  }

  /** A value that starts in this line at `column`; it goes on in lines that are indented by more than `parent`. */
  value(column, parent) {
    const rest = this.lines[this.at].slice(column);
    if (/^[|>]/.test(rest)) return this.folded(parent);
    if (/^["'[{]/.test(rest)) return this.flow(column);
    const line = this.firstLine + this.at;
    const parts = [rest.replace(/\s+#.*$/, '').trimEnd()];
    this.at += 1;
    while (this.at < this.lines.length) {
      const more = this.lines[this.at];
      if (more.trim() && (more.search(/\S/) <= parent || /^\s*#/.test(more))) break;
      parts.push(more.replace(/\s+#.*$/, '').trim());
      this.at += 1;
    }
    return { kind: 'scalar', line, text: parts.join('\n').trimEnd() };
  }

  folded(parent) {
    this.at += 1;
    const line = this.firstLine + this.at;
    const parts = [];
    while (this.at < this.lines.length) {
      const more = this.lines[this.at];
      if (more.trim() && more.search(/\S/) <= parent) break;
      parts.push(more.trim());
      this.at += 1;
    }
    return { kind: 'scalar', line, text: parts.join('\n').trimEnd() };
  }

  /** A value in quotation marks or brackets, over as many lines as it takes. */
  flow(column) {
    this.text = this.lines.slice(this.at).join('\n');
    this.base = this.firstLine + this.at;
    this.place = column;
    const node = this.flowValue();
    const after = this.text.slice(this.place).split('\n')[0];
    if (!/^\s*(#.*)?$/.test(after)) this.stop(`'${after.trim()}' stands after a value that has ended`);
    this.at += this.lineOf(this.place) - this.base + 1;
    return node;
  }

  lineOf(place) {
    return this.base + this.text.slice(0, place).split('\n').length - 1;
  }

  gap() {
    while (this.place < this.text.length && /\s/.test(this.text[this.place])) this.place += 1;
    if (this.place >= this.text.length) this.stop('a bracket or a quotation mark is never closed');
  }

  flowValue() {
    this.gap();
    const first = this.text[this.place];
    const line = this.lineOf(this.place);
    if (first === '"' || first === "'") return { kind: 'scalar', line, text: this.quoted(first) };
    if (first === '[') return this.flowList(line);
    if (first === '{') return this.flowMap(line);
    const plain = /^(?:[^,[\]{}:]|:(?![\s,[\]{}]))+/.exec(this.text.slice(this.place))?.[0] ?? '';
    this.place += plain.length;
    return { kind: 'scalar', line, text: plain.trim().replace(/\n\s+/g, '\n') };
  }

  quoted(mark) {
    const body = mark === '"' ? /^"((?:[^"\\]|\\[^])*)"/ : /^'((?:[^']|'')*)'/;
    const found = body.exec(this.text.slice(this.place));
    if (!found) this.stop('a quotation mark is never closed');
    this.place += found[0].length;
    const text = mark === '"' ? found[1].replace(/\\(["\\/])/g, '$1').replace(/\\[a-z]/g, ' ') : found[1].replaceAll("''", "'");
    return text.replace(/\n\s+/g, '\n');
  }

  flowList(line) {
    const node = { kind: 'list', line, items: [] };
    this.place += 1;
    for (this.gap(); this.text[this.place] !== ']'; this.gap()) {
      node.items.push(this.flowValue());
      this.gap();
      if (this.text[this.place] === ',') this.place += 1;
      else if (this.text[this.place] !== ']') this.stop('a list in brackets has no comma here');
    }
    this.place += 1;
    return node;
  }

  flowMap(line) {
    const node = { kind: 'map', line, entries: [] };
    this.place += 1;
    for (this.gap(); this.text[this.place] !== '}'; this.gap()) {
      const key = this.flowValue();
      this.gap();
      if (this.text[this.place] !== ':') this.stop(`'${key.text}' has no value`);
      this.place += 1;
      node.entries.push({ key: key.text, line: key.line, value: this.flowValue() });
      this.gap();
      if (this.text[this.place] === ',') this.place += 1;
      else if (this.text[this.place] !== '}') this.stop('a map in braces has no comma here');
    }
    this.place += 1;
    return node;
  }
}

/** A tree of `{kind: 'map', entries}`, `{kind: 'list', items}` and `{kind: 'scalar', text}`, each with its `line`. A
 * text keeps the line breaks of its source, so that a word's line can be counted. Null if there is nothing. */
export function readYamlLines(text, file = 'YAML', firstLine = 1) {
  const reader = new Reader(text.replaceAll('\r', ''), firstLine, file);
  const node = reader.block(0);
  if (reader.next() >= 0) reader.stop('this does not belong to what stands above it');
  return node;
}

/** The tree as ordinary values, without lines; every scalar is a string with its lines joined. */
export function plainValue(node) {
  if (!node) return null;
  if (node.kind === 'scalar') return node.text.replaceAll('\n', ' ');
  if (node.kind === 'list') return node.items.map(plainValue);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainValue(value)]));
}
