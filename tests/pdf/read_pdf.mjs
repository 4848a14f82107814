// Reads a PDF as its readers do: pdf.js gives text, links and fields; qpdf's JSON the structure tree, which pdf.js
// shows only by the page.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

const kAssets = fileURLToPath(new URL('../../', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')));
/** Elements that stand within a line of text; every other one is a block. */
const kInlineRoles = new Set(['Span', 'Link', 'Reference', 'Quote', 'Em', 'Strong', 'Code', 'BibEntry', 'Annot', 'Sub']);
/**
 * In raw text: the end of a line, which is a space or nothing (pdf.js drops the soft hyphens that words are divided
 * by), and the end of a block.
 */
export const kLineEnd = '\n';
export const kBlockEnd = '\u2029';

/** Raw text for people: a line's end is a space. */
export const plain = (text) => text.replace(/\s+/g, ' ').trim();

export function open_pdf(bytes) {
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    standardFontDataUrl: path.join(kAssets, 'standard_fonts/'),
    cMapUrl: path.join(kAssets, 'cmaps/'),
  });
  return task.promise;
}

/** The file's objects by 'NUMBER GENERATION R', as qpdf writes them in JSON. */
class Objects {
  constructor(file) {
    const options = ['--json=2', '--json-key=qpdf', file];
    const { qpdf } = JSON.parse(execFileSync('qpdf', options, { encoding: 'utf8', maxBuffer: 1 << 30 }));
    this.objects = qpdf[1];
    this.trailer = this.objects.trailer.value;
  }

  /** What `value` refers to, if it is a reference: a dictionary for a stream. */
  get(value) {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return value;
    const object = this.objects[`obj:${value}`];
    return object?.stream ? object.stream.dict : object?.value;
  }

  /** A text string's text, or undefined. */
  text(value) {
    const found = this.get(value);
    return typeof found === 'string' && found.startsWith('u:') ? found.slice(2) : undefined;
  }

  list(value) {
    const found = this.get(value);
    return found === undefined || found === null ? [] : Array.isArray(found) ? found : [found];
  }
}

/** pdf.js writes 'NUMBERR' for 'NUMBER 0 R'. */
function short_reference(reference) {
  const [number, generation] = reference.split(' ');
  return `${number}R${generation === '0' ? '' : generation}`;
}

/** A page's text by marked content id ('p14R_mc0'), and what belongs to neither the tree nor an artifact. */
async function read_text(page) {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const texts = new Map();
  const open = [];
  let untagged = '';
  for (const item of items) {
    if (item.type === 'beginMarkedContent' || item.type === 'beginMarkedContentProps') {
      open.push(item.id ?? (item.tag === 'Artifact' ? 'Artifact' : open.at(-1)));
      if (item.id && !texts.has(item.id)) texts.set(item.id, '');
    } else if (item.type === 'endMarkedContent') {
      open.pop();
    } else {
      const id = open.at(-1);
      // A line end comes to light when the next line begins, so it may stand within the next content.
      const text = item.str + (item.hasEOL ? kLineEnd : '');
      if (id === undefined) untagged += text;
      else if (id !== 'Artifact') texts.set(id, texts.get(id) + text);
    }
  }
  return { texts, untagged: plain(untagged) };
}

/** The structure tree with its text, in reading order. */
class TreeReader {
  constructor(objects, pages, texts) {
    this.objects = objects;
    this.pages = pages; // page numbers by reference
    this.texts = texts;
    this.places = new Map([...texts.keys()].map((id, place) => [id, place]));
    this.last = undefined; // the place and page of the text that was met last
    this.leaves = new Map(); // ids by page number, in the tree's order
    const root = objects.get(objects.get(objects.trailer['/Root'])['/StructTreeRoot']);
    this.roles = objects.get(root?.['/RoleMap']) ?? {};
    this.tree = root ? this.kids(root, undefined).nodes : [];
  }

  role(name) {
    const seen = new Set();
    while (this.roles[name] && !seen.has(name)) {
      seen.add(name);
      name = this.roles[name];
    }
    return name.slice(1);
  }

  /** Notes that `id` is met on the page that `reference` names; the page's number. */
  leaf(reference, id) {
    const number = this.pages.get(reference);
    if (!this.leaves.has(number)) this.leaves.set(number, []);
    this.leaves.get(number).push(id);
    return number;
  }

  /** The text of marked content; what does not follow on what was met last, on the same page, begins a line. */
  content(id, page) {
    const place = this.places.get(id);
    const follows = place === this.last?.place + 1 && page === this.last.page;
    this.last = { place, page };
    return (follows ? '' : kLineEnd) + (this.texts.get(id) ?? '');
  }

  element(value, inherited) {
    const element = this.objects.get(value);
    const own = element['/Pg'] ?? inherited;
    const role = this.role(element['/S']);
    const { nodes, text, annotations, page } = this.kids(element, own);
    const alt = this.objects.text(element['/Alt']);
    const instead = this.objects.text(element['/ActualText']) ?? (role === 'Figure' ? alt : undefined);
    const node = { role, text: instead ?? text, alt, page, kids: nodes };
    const language = this.objects.text(element['/Lang']);
    if (language !== undefined) node.language = language;
    if (annotations.length > 0) node.annotations = annotations;
    return node;
  }

  /** What the element holds; `page` is the number of the first that any of it lies on. */
  kids(element, own) {
    const found = { nodes: [], text: '', annotations: [], page: undefined };
    for (const kid of this.objects.list(element['/K'])) {
      const value = this.objects.get(kid);
      if (Number.isInteger(value) || value['/Type'] === '/MCR') {
        const page = value['/Pg'] ?? own;
        const id = `p${short_reference(page)}_mc${Number.isInteger(value) ? value : value['/MCID']}`;
        const number = this.leaf(page, id);
        found.page ??= number;
        found.text += this.content(id, number);
      } else if (value['/Type'] === '/OBJR') {
        const id = short_reference(value['/Obj']);
        const number = this.leaf(value['/Pg'] ?? own, id);
        found.page ??= number;
        found.annotations.push(id);
      } else {
        const node = this.element(kid, own);
        found.page ??= node.page;
        found.nodes.push(node);
        found.text += kInlineRoles.has(node.role) ? node.text : `${kBlockEnd}${node.text}${kBlockEnd}`;
      }
    }
    return found;
  }
}

/** The ids of a page's tree as pdf.js gives it. */
function leaves_of(node, ids = []) {
  for (const child of node?.children ?? []) {
    if (child.type) ids.push(child.id.replace(/^pdfjs_internal_id_/, ''));
    else leaves_of(child, ids);
  }
  return ids;
}

async function page_number(document, destination) {
  const target = typeof destination === 'string' ? await document.getDestination(destination) : destination;
  if (!target) return undefined;
  return (typeof target[0] === 'number' ? target[0] : await document.getPageIndex(target[0])) + 1;
}

async function read_outline(document, items) {
  const entries = [];
  for (const item of items ?? []) {
    entries.push({ title: item.title, page: await page_number(document, item.dest), kids: await read_outline(document, item.items) });
  }
  return entries;
}

async function read_links(document, number, annotations) {
  const links = [];
  for (const each of annotations.filter(({ subtype }) => subtype === 'Link')) {
    const link = { id: each.id, page: number, description: each.contentsObj?.str };
    const target = each.url ?? each.unsafeUrl;
    if (target) link.url = target;
    else link.destination = await page_number(document, each.dest);
    links.push(link);
  }
  return links;
}

/** What kind of field a widget is: text, choice, checkbox, radio, or another name of PDF's. */
function field_type(widget) {
  if (widget.fieldType === 'Tx') return 'text';
  if (widget.fieldType === 'Ch') return 'choice';
  if (widget.fieldType === 'Btn') return widget.checkBox ? 'checkbox' : widget.radioButton ? 'radio' : 'button';
  return widget.fieldType;
}

/** Adds a page's widgets to the fields by name; a field may have several. */
function add_fields(fields, number, annotations) {
  for (const widget of annotations.filter(({ subtype }) => subtype === 'Widget')) {
    const type = field_type(widget);
    if (!fields.has(widget.fieldName)) {
      fields.set(widget.fieldName, {
        name: widget.fieldName,
        type,
        page: number,
        value: widget.fieldValue,
        options: [],
        tooltip: widget.alternativeText,
        required: widget.required,
        multiline: widget.multiLine,
        maxLength: widget.maxLen || undefined,
        widgets: [],
      });
    }
    const field = fields.get(widget.fieldName);
    const option = widget.buttonValue ?? widget.exportValue;
    if (type === 'choice' && field.options.length === 0) {
      field.options = widget.options.map(({ exportValue, displayValue }) => ({ value: exportValue, label: displayValue }));
    } else if (type === 'radio' || type === 'checkbox') {
      field.options.push({ value: option, label: widget.alternativeText });
    }
    field.widgets.push({ id: widget.id, option });
  }
}

function check_leaves(number, mine, theirs) {
  const differs = mine.findIndex((id, index) => id !== theirs[index]);
  if (differs >= 0 || mine.length !== theirs.length) {
    const at = differs < 0 ? mine.length : differs;
    throw new Error(`page ${number}: pdf.js reads the structure tree otherwise: it has '${theirs[at]}' where '${mine[at]}' stands`);
  }
}

/**
 * All of a PDF that tests compare:
 * - metadata: {title, language, pages, labels}
 * - outline: [{title, page, kids}]
 * - tree: the whole document's [{role, text, alt, page, kids}] in reading order; `text` is raw, with all that stands
 *   inside, see plain(); a figure's is its alternative
 * - links: [{page, description, url or destination}], fields: [{name, type, value, options, tooltip, widgets …}]
 * - untagged: [{page, text}] that is neither in the tree nor an artifact
 * Throws if pdf.js sees other content in a page's tree than the whole tree has, or in another order.
 */
export async function read_pdf(file) {
  const document = await open_pdf(readFileSync(file));
  try {
    const { info } = await document.getMetadata();
    const result = {
      metadata: { title: info.Title, language: info.Language, pages: document.numPages, labels: await document.getPageLabels() },
      outline: await read_outline(document, await document.getOutline()),
      links: [],
      untagged: [],
    };
    const fields = new Map();
    const texts = new Map();
    const pages = new Map();
    const leaves = [];
    for (let number = 1; number <= document.numPages; ++number) {
      const page = await document.getPage(number);
      pages.set(`${page.ref.num} ${page.ref.gen} R`, number);
      const { texts: own, untagged } = await read_text(page);
      for (const [id, text] of own) texts.set(id, text);
      if (untagged) result.untagged.push({ page: number, text: untagged });
      const annotations = await page.getAnnotations({ intent: 'any' });
      result.links.push(...(await read_links(document, number, annotations)));
      add_fields(fields, number, annotations);
      leaves.push(leaves_of(await page.getStructTree()));
      page.cleanup();
    }
    result.fields = [...fields.values()];
    const reader = new TreeReader(new Objects(file), pages, texts);
    result.tree = reader.tree;
    leaves.forEach((theirs, index) => check_leaves(index + 1, reader.leaves.get(index + 1) ?? [], theirs));
    return result;
  } finally {
    await document.loadingTask.destroy();
  }
}
