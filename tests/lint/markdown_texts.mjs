// Finds the texts that readers see in a page: its front matter, blocks and directives, without code and addresses.
import { yamlTexts } from './yaml_texts.mjs';

/** Stands for a word that is no English: code, an address, words in another language. */
export const otherWord = '\uE000';
const markdownBodies = new Set(['expander', 'callout', 'quote', 'scenario']);
const textOptions = new Set(['title', 'caption', 'role']);

/** What is read of Markdown's `text`; line breaks stay where they are. `local` has the values of placeholders. */
export function readableInline(text, local = {}) {
  const others = (words) => words.replace(/[^\s]+/g, otherWord);
  return text
    .replace(/(`+)[^`]+\1/g, (code) => otherWord + '\n'.repeat(code.split('\n').length - 1))
    .replace(/\{\{local:([\w-]+)\}\}/g, (_, name) => local[name] ?? otherWord)
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/!?\[([^\]]*)\]\(\s*(<[^>]*>|(?:[^()\s]|\([^()]*\))*)(?:\s+"([^"]*)")?\s*\)/g, (_, shown, address) =>
      /^lang:/.test(address) ? others(shown) : shown,
    )
    .replace(/<[a-z][^>\s]*>/gi, otherWord)
    .replace(/\bhttps?:\/\/[^\s)]+/g, otherWord)
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]*\w/g, otherWord)
    .replace(/[\w/.-]*\w\.(?:uk|org|com|net|md|yaml|csv|json|js|html|pdf|zip|txt|cmd|sh|minisig)\b(?:\/\S*)?/g, otherWord)
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\*+|~~|(?<![\p{L}\p{N}])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}])/gu, '');
}

class Page {
  constructor(file, local) {
    this.file = file;
    this.local = local;
    this.found = [];
  }

  add(line, kind, text) {
    const readable = readableInline(text, this.local);
    if (/[\p{L}\uE000]/u.test(readable)) this.found.push({ file: this.file, line, kind, text: readable });
  }

  yaml(lines, firstLine, titles) {
    const pieces = yamlTexts(lines.join('\n'), this.file, { firstLine, titles });
    for (const { line, kind, text } of pieces) this.add(line, kind, text);
  }

  blocks(lines, first) {
    for (let i = 0; i < lines.length; ) {
      const fence = /^(\s*)(`{3,}|~{3,})(.*)$/.exec(lines[i]);
      i = fence ? this.fence(lines, i, first, fence) : this.block(lines, i, first);
    }
  }

  /** A fenced block from line `i` on; the index of the line after it. */
  fence(lines, i, first, [, , marks, info]) {
    let end = i + 1;
    while (end < lines.length && !(lines[end].trim().startsWith(marks) && /^(`+|~+)$/.test(lines[end].trim()))) end += 1;
    const directive = /^\{([a-z-]+)\}\s*(.*)$/.exec(info.trim());
    if (!directive) return end + 1;
    const [, name, title] = directive;
    if (title && !(name === 'callout')) this.add(first + i, 'label', title);
    let body = i + 1;
    for (let option; body < end && (option = /^:([a-z-]+):\s*(.*)$/.exec(lines[body])); body += 1) {
      if (textOptions.has(option[1])) this.add(first + body, 'label', option[2]);
    }
    const inside = lines.slice(body, end);
    if (markdownBodies.has(name)) this.blocks(inside, first + body);
    else if (inside.some((line) => line.trim())) this.yaml(inside, first + body, name === 'resources' ? 'name' : 'label');
    return end + 1;
  }

  /** One block of Markdown from line `i` on; the index of the line after it. */
  block(lines, i, first) {
    const line = lines[i];
    if (!line.trim()) return i + 1;
    const heading = /^#{1,6}\s+(.*?)(?:\s+#+)?\s*$/.exec(line);
    if (heading) {
      this.add(first + i, 'label', heading[1]);
      return i + 1;
    }
    if (/^\s*\|/.test(line)) {
      if (!/^[\s|:-]+$/.test(line)) for (const cell of line.split(/(?<!\\)\|/)) this.add(first + i, 'label', cell.trim());
      return i + 1;
    }
    const marker = /^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?|^\s*\[\^[^\]]+\]:\s*|^\s*(?:>\s?)+/.exec(line);
    const parts = [line.slice(marker?.[0].length ?? 0)];
    let end = i + 1;
    while (end < lines.length && !/^\s*$|^\s*(?:[-*+]|\d+[.)])\s|^\s*(?:`{3,}|~{3,}|\||#{1,6}\s|\[\^)/.test(lines[end])) {
      parts.push(lines[end].replace(/^\s*(?:>\s?)*/, ''));
      end += 1;
    }
    this.add(first + i, /^\s*(?:[-*+]|\d)/.test(marker?.[0] ?? '') ? 'item' : 'paragraph', parts.join('\n'));
    return end;
  }
}

/** Pieces `{file, line, kind, text}` in the page's order. Kinds are those of `yamlTexts`, and 'paragraph'. */
export function markdownTexts(source, file, local = {}) {
  const page = new Page(file, local);
  const lines = source.replaceAll('\r', '').replace(/^\uFEFF/, '').split('\n');
  let start = 0;
  if (lines[0] === '---') {
    start = lines.indexOf('---', 1);
    page.yaml(lines.slice(1, start), 2);
    start += 1;
  }
  page.blocks(lines.slice(start), start + 1);
  return page.found;
}
