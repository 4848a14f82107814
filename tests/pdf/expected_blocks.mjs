// Says from a page's model which blocks of text a PDF of it must hold, in reading order.
import { kLinkMark } from './match_blocks.mjs';

const kCallouts = { note: 'Note', important: 'Important', warning: 'Warning', local: 'Local' };
/** Up to this many choices are printed to tick; more go into a list. */
const kMostTicks = 8;

function inline_text(node) {
  const inner = () => (node.children ?? []).map(inline_text).join('');
  switch (node.kind) {
    case 'text':
    case 'code':
    case 'term':
      return node.text ?? '';
    case 'line_break':
      return ' ';
    case 'link':
      return inner() + kLinkMark;
    case 'footnote_reference':
      return String(node.number);
    case 'explained':
      return `${inner()} (${node.text})`;
    case 'inserted':
      return `[added: ${inner()}]`;
    case 'deleted':
      return `[removed: ${inner()}]`;
    case 'image':
    case 'field':
      return '';
    default:
      return inner();
  }
}

class BlockLister {
  constructor(place) {
    this.place = place;
    this.blocks = [];
    this.tables = 0;
  }

  add(what, text, more = {}) {
    if (text) this.blocks.push({ what, text, place: this.place, ...more });
  }

  inlines(what, node, more = {}) {
    const line = node.line ? { place: `${this.place}, line ${node.line}` } : {};
    this.add(what, (node.children ?? []).map(inline_text).join(''), { ...line, ...more });
    this.images(node, more);
  }

  /** Pictures of a paragraph follow it. */
  images(node, more) {
    for (const child of node.children ?? []) {
      if (child.kind === 'image') this.add('the picture', child.text || 'Picture', more);
      else this.images(child, more);
    }
  }

  children(node) {
    for (const child of node.children ?? []) this.block(child);
  }

  block(node) {
    switch (node.kind) {
      case 'paragraph':
        return this.inlines('the paragraph', node);
      case 'heading':
        return this.inlines('the heading', node);
      case 'code_block':
        return this.add('the code', node.text);
      case 'table':
        return this.table(node);
      case 'figure':
        return this.figure(node.figure);
      case 'expander':
        this.add('the title', node.text);
        return this.children(node);
      case 'callout':
        this.add('the title', node.text ? `${kCallouts[node.callout]}: ${node.text}` : kCallouts[node.callout]);
        return this.children(node);
      case 'quotation':
        this.children(node);
        return this.add('the speaker', node.text && `– ${node.text}`);
      case 'scenario':
        this.add('the title', node.text);
        return this.children(node);
      case 'story': {
        const { role, want, benefit } = node.story;
        this.add('the story', `As ${role},`);
        this.add('the story', `I want ${want},`);
        return this.add('the story', `so that ${benefit}.`);
      }
      case 'card':
        this.add('the card', node.text, { part: true });
        return this.children(node);
      case 'resources':
        return this.resources(node);
      case 'worksheet':
        return this.worksheet(node);
      case 'field':
        return this.field(node.field);
      case 'download':
        return this.add('the download', `To take away from the knowledge base: ${node.download.title} (${node.download.name})`);
      case 'footnotes':
        this.add('the heading', 'Notes');
        return this.children(node);
      case 'contents': // made from the library, which the model of a page does not hold
      case 'thematic_break':
        return undefined;
      case 'document':
      case 'list':
      case 'list_item':
      case 'block_quote':
      case 'cards':
      case 'footnote':
        return this.children(node);
      default:
        throw new Error(`expected_blocks() does not know the kind '${node.kind}'`);
    }
  }

  table(node) {
    const table = ++this.tables;
    // Printed in several parts, each has the caption and its number.
    this.add('the caption', node.caption, { part: true });
    for (const row of node.children ?? []) {
      for (const cell of row.children ?? []) this.cell(cell, table);
    }
  }

  /** A field or picture in a cell parts the text before it from that behind. */
  cell(cell, table) {
    let text = [];
    const flush = () => {
      this.inlines('the cell', { ...cell, children: text }, { table });
      text = [];
    };
    for (const child of cell.children ?? []) {
      if (child.kind === 'field' || child.kind === 'image') flush();
      if (child.kind === 'image') this.images({ children: [child] }, { table });
      else if (child.kind !== 'field') text.push(child);
    }
    flush();
  }

  figure({ title, description }) {
    this.add('the figure', title ? `${title}. ${description}` : description);
    this.add('the caption', title);
  }

  resources(node) {
    const table = ++this.tables;
    this.add('the caption', node.text, { part: true });
    for (const { record } of node.children ?? []) {
      const source = [record.publisher, record.year].filter(Boolean).join(', ');
      this.add('the resource', source ? `${record.title} ${source}` : record.title, { table, part: 'as-of' in record });
      this.add('the reason', record.why, { table });
      this.add('the address', record.address, { table, part: record.unverified });
    }
  }

  worksheet(node) {
    this.add('the worksheet', `Worksheet: ${node.worksheet.title}`);
    this.add('the help', node.worksheet.help);
    this.children(node);
  }

  field(field) {
    this.add('the label', field.label, { part: true });
    const printed = field.type === 'several' || (field.type === 'choice' && field.choices.length <= kMostTicks);
    for (const { label } of printed ? field.choices : []) this.add('the choice', label);
  }
}

/** The blocks of a page's model, as match_blocks() takes them; `place` names the page in complaints. */
export function expected_blocks(model, place = '') {
  const lister = new BlockLister(place);
  lister.block(model);
  return lister.blocks;
}

/** Of a page with its title and summary: {id, title, summary, document}. */
export function blocks_of_page({ id, title, summary, document }) {
  const lister = new BlockLister(id);
  lister.add('the title', title);
  lister.add('the summary', summary);
  lister.block(document);
  return lister.blocks;
}

export function worksheets_of(node) {
  return node.kind === 'worksheet' ? [node] : (node.children ?? []).flatMap(worksheets_of);
}

/** Of a worksheet that has a file of its own. */
export function blocks_of_worksheet(page, node) {
  const lister = new BlockLister(`${page.id}#${node.worksheet.id}`);
  lister.add('the title', node.worksheet.title);
  lister.add('the help', node.worksheet.help);
  const [first, ...rest] = node.children ?? [];
  // The title may be said by the worksheet's own first heading.
  const said = first?.kind === 'heading' && (first.children ?? []).map(inline_text).join('') === node.worksheet.title;
  for (const child of said ? rest : (node.children ?? [])) lister.block(child);
  return lister.blocks;
}

/** The fields of a worksheet, wherever they stand in it. */
export function fields_of(node) {
  return node.kind === 'field' ? [node.field] : (node.children ?? []).flatMap(fields_of);
}
