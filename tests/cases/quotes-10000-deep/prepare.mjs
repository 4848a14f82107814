// What nests 10,000 levels deep in Markdown, and directives 200 levels deep.
import { writeFileSync } from 'node:fs';

const deep = 10000;

export function prepare(folder) {
  const write = (name, text) => writeFileSync(`${folder}/guide/${name}.md`, `---\ntitle: Page\n---\n\n${text}\n`);
  write('quotes', `${'>'.repeat(deep)} text`);
  write('lists', `${'- '.repeat(deep)}text`);
  write('brackets', `${'['.repeat(deep)}text${']'.repeat(deep)}`);
  write('emphasis', `${'*a '.repeat(deep)}text${' b*'.repeat(deep)}`);
  write('images', `${'![a'.repeat(deep)}${'](dot.png)'.repeat(deep)}`);
  const fences = Array.from({ length: 200 }, (_, i) => '`'.repeat(203 - i));
  write('directives', [...fences.map((fence) => `${fence}{expander} More`), 'Text.', ...fences.reverse()].join('\n'));
}
