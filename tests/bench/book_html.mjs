// Writes a planned book as one HTML file with CSS for paper, for Chromium and WeasyPrint.
import { writeFileSync } from 'node:fs';

const id = (page, anchor) => `${page.name}${anchor ? `--${anchor}` : ''}`;

function runHtml(run) {
  if (run.strong) return `<strong>${run.text}</strong>`;
  if (run.emphasis) return `<em>${run.text}</em>`;
  if (run.address) return `<a href="${run.address}">${run.text}</a>`;
  if (run.page) return `<a href="#${id(run.page, run.anchor)}">${run.text}</a>`;
  return run.text;
}

const line = (runs) => runs.map(runHtml).join('');

function blockHtml(block, page) {
  if (block.heading) {
    const { level, text, anchor } = block.heading;
    return `<h${level} id="${id(page, anchor)}">${text}</h${level}>`;
  }
  if (block.paragraph) return `<p>${line(block.paragraph)}</p>`;
  if (block.items) {
    const tag = block.ordered ? 'ol' : 'ul';
    return `<${tag}>\n${block.items.map((item) => `<li>${line(item)}</li>\n`).join('')}</${tag}>`;
  }
  const head = block.head.map((text) => `<th scope="col">${text}</th>`).join('');
  const rows = block.rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>\n`).join('');
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows}</tbody>\n</table>`;
}

const pageHtml = (page) =>
  `<section>\n<h1 id="${id(page, null)}">${page.title}</h1>\n<p>${page.summary}</p>\n${page.blocks.map((block) => blockHtml(block, page)).join('\n')}\n</section>\n`;

const style = `
@page { size: A4; margin: 76pt 68pt 68pt; @bottom-center { content: counter(page); font: 9.5pt 'Noto Sans'; } }
html { font: 11pt/1.42 'Noto Sans'; hyphens: auto; text-align: left; }
body { margin: 0; }
h1, h2, h3 { break-after: avoid; hyphens: manual; line-height: 1.25; margin: 1.15em 0 0.38em; }
h1 { font-size: 24pt; }
h2 { font-size: 17.5pt; }
h3 { font-size: 14pt; }
section { break-before: page; }
p { margin: 0 0 7pt; orphans: 2; widows: 2; }
li { margin: 0 0 3pt; }
a { color: #005eb8; }
table { border-collapse: collapse; font-size: 10pt; margin: 0 0 11pt; }
th, td { border: 0.7pt solid #c8d3d8; padding: 5pt; vertical-align: top; text-align: left; }
tr { break-inside: avoid; }
nav a::after { content: ' ' target-counter(attr(href), page); }
`;

export function writeHtml(book, file) {
  const entry = (page, anchor, text) => `<li><a href="#${id(page, anchor)}">${text}</a></li>\n`;
  const contents = book.pages
    .map((page) => {
      const headings = page.headings.filter(({ level }) => level === 2);
      return `${entry(page, null, page.title)}${headings.map(({ anchor, text }) => entry(page, anchor, text)).join('')}`;
    })
    .join('');
  writeFileSync(
    file,
    `<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${book.title}</title><style>${style}</style></head>
<body>
<nav><h1>${book.title}</h1>
<ol>
${contents}</ol></nav>
${book.pages.map(pageHtml).join('')}</body>
</html>
`,
  );
}
