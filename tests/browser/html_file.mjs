// Reads a page's file into a tree of elements, strictly: what Waymark writes closes every tag and quotes every value.
import { readFileSync } from 'node:fs';

const kVoid = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);
const kNamed = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

function decoded(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name && !(name in kNamed)) {
      throw new Error(`unknown entity '${whole}'`);
    }
    return name ? kNamed[name] : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
  });
}

class Element {
  constructor(name, attributes, parent) {
    this.name = name;
    this.attributes = attributes;
    this.parent = parent;
    this.children = [];
  }

  /** Every element below this one, in order. */
  *all() {
    for (const child of this.children) {
      if (child instanceof Element) {
        yield child;
        yield* child.all();
      }
    }
  }

  /** Elements below this one with the given name, and the given class if there is one. */
  find(name, class_name) {
    return [...this.all()].filter(
      (element) =>
        element.name === name &&
        (!class_name || (element.attributes.get('class') ?? '').split(' ').includes(class_name)),
    );
  }

  get text() {
    return this.children.map((child) => (child instanceof Element ? child.text : child)).join('');
  }
}

function attributes_of(text, where) {
  const attributes = new Map();
  const rest = text.replace(/\s+([\w:-]+)(?:="([^"<]*)")?/g, (_, name, value) => {
    if (attributes.has(name)) {
      throw new Error(`${where}: attribute '${name}' twice`);
    }
    attributes.set(name, decoded(value ?? ''));
    return '';
  });
  if (rest.trim() !== '') {
    throw new Error(`${where}: attributes that can't be read: ${rest}`);
  }
  return attributes;
}

/** The document of `html`; throws if a tag is left open or closed wrongly. `name` is for messages. */
export function parse_html(html, name) {
  const document = new Element('#document', new Map(), null);
  let open = document;
  const tag = /<!DOCTYPE html>|<!--|<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>|([^<]+)/gy;
  while (tag.lastIndex < html.length) {
    const at = tag.lastIndex;
    const found = tag.exec(html);
    const where = `${name}:${html.slice(0, at).split('\n').length}`;
    if (!found || found[0] === '<!--') {
      throw new Error(`${where}: can't be read: ${html.slice(at, at + 60)}`);
    }
    const [, closing, element_name, attributes, self_closing, text] = found;
    if (text !== undefined) {
      open.children.push(decoded(text));
    } else if (closing) {
      if (open.name !== element_name) {
        throw new Error(`${where}: </${element_name}> closes <${open.name}>`);
      }
      open = open.parent;
    } else if (element_name) {
      const element = new Element(element_name, attributes_of(attributes, where), open);
      open.children.push(element);
      if (!kVoid.has(element_name) && !self_closing) {
        open = element;
      }
    }
  }
  if (open !== document) {
    throw new Error(`${name}: <${open.name}> is never closed`);
  }
  return document;
}

export function read_html(file, name = file) {
  return parse_html(readFileSync(file, 'utf8'), name);
}
