// Writes a planned book as Typst markup that asks for what Waymark's PDF has: contents, bookmarks, links, tags.
import { writeFileSync } from 'node:fs';

const label = (page, anchor) => `${page.name}${anchor ? `--${anchor}` : ''}`;

function runTypst(run) {
  if (run.strong) return `#strong[${run.text}]`;
  if (run.emphasis) return `#emph[${run.text}]`;
  if (run.address) return `#link("${run.address}")[${run.text}]`;
  if (run.page) return `#link(<${label(run.page, run.anchor)}>)[${run.text}]`;
  return run.text;
}

const line = (runs) => runs.map(runTypst).join('');
const cells = (texts) => texts.map((text) => `[${text}]`).join(', ');

function blockTypst(block, page) {
  if (block.heading) return `${'='.repeat(block.heading.level)} ${block.heading.text} <${label(page, block.heading.anchor)}>`;
  if (block.paragraph) return line(block.paragraph);
  if (block.items) return block.items.map((item) => `${block.ordered ? '+' : '-'} ${line(item)}`).join('\n');
  const rows = block.rows.map((row) => `  ${cells(row)},\n`).join('');
  return `#table(columns: ${block.head.length},\n  table.header(${cells(block.head)}),\n${rows})`;
}

const pageTypst = (page) =>
  `= ${page.title} <${label(page, null)}>\n\n${page.summary}\n\n${page.blocks.map((block) => blockTypst(block, page)).join('\n\n')}\n`;

// A line's height, as a multiple of the font's size, is the letters' (0.714 in Noto Sans) and the leading.
const settings = (book) => `#set document(title: "${book.title}")
#set page(paper: "a4", margin: (top: 76pt, bottom: 68pt, x: 68pt), numbering: "1")
#set text(font: "Noto Sans", size: 11pt, lang: "en", region: "GB", hyphenate: true)
#set par(justify: false, leading: 0.706em, spacing: 0.706em + 7pt)
#set heading(numbering: none)
#set table(stroke: 0.7pt + rgb("#c8d3d8"), inset: 5pt)
#show table: set text(size: 10pt)
#show table: set par(leading: 0.706em)
#show table.cell.where(y: 0): strong
#show heading: set block(above: 1.6em, below: 0.8em)
#show heading.where(level: 1): set text(size: 24pt)
#show heading.where(level: 2): set text(size: 17.5pt)
#show heading.where(level: 3): set text(size: 14pt)
#show heading.where(level: 1): it => { pagebreak(weak: true); it }
#show link: set text(fill: rgb("#005eb8"))
#title()
#outline(depth: 2)
`;

export function writeTypst(book, file) {
  writeFileSync(file, `${settings(book)}\n${book.pages.map(pageTypst).join('\n')}`);
}
