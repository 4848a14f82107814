// What nests 10,000 levels deep in Markdown.
import { writeFileSync } from 'node:fs';

const deep = 10000;

export function prepare(folder) {
  const write = (name, text) => writeFileSync(`${folder}/guide/${name}.md`, `---\ntitle: Page\n---\n\n${text}\n`);
  write('quotes', `${'>'.repeat(deep)} text`);
  write('lists', `${'- '.repeat(deep)}text`);
  write('brackets', `${'['.repeat(deep)}text${']'.repeat(deep)}`);
  write('emphasis', `${'*a **b '.repeat(deep)}text${'** *'.repeat(deep)}`);
  write('images', `${'!['.repeat(deep)}text${'](page.md)'.repeat(deep)}`);
  write('directives', Array.from({ length: 200 }, (_, i) => `${'`'.repeat(203 - i)}{expander} More`).join('\n'));
}
