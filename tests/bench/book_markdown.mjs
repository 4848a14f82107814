// Writes a planned book as a knowledge base for Waymark.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

function runMarkdown(run) {
  if (run.strong) return `**${run.text}**`;
  if (run.emphasis) return `*${run.text}*`;
  if (run.address) return `[${run.text}](${run.address})`;
  if (run.page) return `[${run.text}](${run.page.name}.md${run.anchor ? `#${run.anchor}` : ''})`;
  return run.text;
}

const line = (runs) => runs.map(runMarkdown).join('');
const row = (cells) => `| ${cells.join(' | ')} |`;

function blockMarkdown(block) {
  if (block.heading) return `${'#'.repeat(block.heading.level)} ${block.heading.text}`;
  if (block.paragraph) return line(block.paragraph);
  if (block.items) return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${line(item)}`).join('\n');
  return [row(block.head), row(block.head.map(() => '---')), ...block.rows.map(row)].join('\n');
}

function pageMarkdown(page) {
  return `---
title: ${page.title}
summary: ${page.summary}
owner: Programme manager
source:
  title: ${page.title}
  publisher: Example Standards Body
  year: 2024
  address: https://www.example.org/${page.name}
reviewed: ${page.reviewed}
review-by: 2099-06-30
---

${page.blocks.map(blockMarkdown).join('\n\n')}
`;
}

export function writeKnowledgeBase(book, folder) {
  mkdirSync(path.join(folder, 'corpus'), { recursive: true });
  for (const page of book.pages) writeFileSync(path.join(folder, 'corpus', `${page.name}.md`), pageMarkdown(page));
  const contents = book.pages.map((page) => `  - ${page.name}\n`).join('');
  writeFileSync(
    path.join(folder, 'corpus/pack.yaml'),
    `schema: 1\nid: corpus\ntitle: Corpus\nversion: 1.0.0\nlicence: CC BY 4.0\ncontents:\n${contents}`,
  );
  writeFileSync(
    path.join(folder, 'knowledge-base.yaml'),
    `schema: 1
id: bench
title: Bench corpus
summary: Made-up pages to measure with.
language: en-GB
publisher:
  name: Example Standards Body
  email: standards@example.org
packs:
  - corpus
books:
  - id: ${book.id}
    title: ${book.title}
    parts:
      - pack: corpus
`,
  );
}
