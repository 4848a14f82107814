// Finds the texts that readers see in a page: its front matter, blocks and directives, without code and addresses.
import MarkdownIt from 'markdown-it';
import { yamlTexts } from './yaml_texts.mjs';

/** Stands for a word that is no English: code, an address, words in another language. */
export const otherWord = '\uE000';
const markdown = new MarkdownIt({ html: true }); // so that comments are none of the text
const markdownBodies = new Set(['expander', 'callout', 'quote', 'scenario']);
const textOptions = new Set(['title', 'caption', 'role']);

/** The words of Markdown's inline tokens; line breaks stay where they are, but for those inside code. */
function words(tokens) {
  let foreign = false;
  return tokens
    .map(({ type, content, info, attrs, children }) => {
      if (type === 'link_open') foreign = info === 'auto' || /^lang:/i.test(attrs[0][1]);
      if (type === 'link_close') foreign = false;
      if (type.endsWith('break')) return '\n';
      if (type === 'html_inline') return '';
      if (type === 'code_inline') return otherWord;
      if (type === 'image') return words(children);
      return foreign ? content.replace(/\S+/g, otherWord) : content;
    })
    .join('');
}

/** `text` with the values of placeholders, and without addresses, files' names and marks of footnotes. */
function readable(text, local) {
  return text
    .replace(/\{\{local:([\w-]+)\}\}/g, (_, name) => local[name] ?? otherWord)
    .replace(/\[\^[^\]]+\]:?/g, '')
    .replace(/\bhttps?:\/\/[^\s)]+/g, otherWord)
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]*\w/g, otherWord)
    .replace(/[\w/.-]*\w\.(?:uk|org|com|net|md|yaml|csv|json|js|html|pdf|zip|txt|cmd|sh|minisig)\b(?:\/\S*)?/g, otherWord);
}

/** What is read of the inline Markdown `text`; see `words`. `local` has the values of placeholders. */
export function readableInline(text, local = {}) {
  return readable(words(markdown.parseInline(text, {})[0].children), local);
}

class Page {
  constructor(file, local) {
    this.file = file;
    this.local = local;
    this.found = [];
  }

  add(line, kind, text) {
    if (/[\p{L}\uE000]/u.test(text)) this.found.push({ file: this.file, line, kind, text });
  }

  label(line, text) {
    this.add(line, 'label', readableInline(text, this.local));
  }

  yaml(source, firstLine, titles) {
    for (const { line, kind, text } of yamlTexts(source, this.file, { firstLine, titles })) {
      this.add(line, kind, readableInline(text, this.local));
    }
  }

  blocks(source, firstLine) {
    const open = []; // what the token lies in
    let line = firstLine;
    for (const token of markdown.parse(source, {})) {
      if (token.map) line = firstLine + token.map[0];
      if (token.nesting > 0) open.push(token.type);
      if (token.nesting < 0) open.pop();
      if (token.type === 'fence') this.fence(token, line);
      if (token.type !== 'inline') continue;
      const label = /^(heading|th|td)_/.test(open.at(-1));
      const kind = label ? 'label' : open.at(-2) === 'list_item_open' ? 'item' : 'paragraph';
      this.add(line, kind, readable(words(token.children), this.local));
    }
  }

  /** A fenced block whose first line stands on `line`. */
  fence({ info, content }, line) {
    const [, name, title] = /^\{([a-z-]+)\}\s*(.*)$/.exec(info.trim()) ?? [];
    if (!name) return;
    if (title && name !== 'callout') this.label(line, title);
    const lines = content.split('\n');
    let body = 0;
    for (let option; (option = /^:([a-z-]+):\s*(.*)$/.exec(lines[body])); body += 1) {
      if (textOptions.has(option[1])) this.label(line + 1 + body, option[2]);
    }
    const inside = lines.slice(body).join('\n');
    if (markdownBodies.has(name)) this.blocks(inside, line + 1 + body);
    else if (inside.trim()) this.yaml(inside, line + 1 + body, name === 'resources' ? 'name' : 'label');
  }
}

/** Pieces `{file, line, kind, text}` in the page's order. Kinds are those of `yamlTexts`, and 'paragraph'. */
export function markdownTexts(source, file, local = {}) {
  const page = new Page(file, local);
  const lines = source.replaceAll('\r', '').replace(/^\uFEFF/, '').split('\n');
  const start = lines[0] === '---' ? lines.indexOf('---', 1) : 0;
  if (start > 0) page.yaml(lines.slice(1, start).join('\n'), 2);
  page.blocks(lines.slice(start > 0 ? start + 1 : 0).join('\n'), start > 0 ? start + 2 : 1);
  return page.found;
}
