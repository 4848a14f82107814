// Names that Windows can't hold, or takes for something else.
import { mkdirSync, writeFileSync } from 'node:fs';

export function prepare(folder) {
  const names = ['con.md', 'NUL.txt', 'com1.md', 'what?.md', 'a:b.md', 'star*.png', 'back\\slash.md', 'quote".md', 'line\nend.md',
    'dot.', 'space ', 'Index.md', 'CAPITALS.MD', `${'long-'.repeat(45)}.md`];
  for (const name of names) writeFileSync(`${folder}/guide/${name}`, '---\ntitle: Page\n---\n');
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/guide/latin`), Buffer.from([0xe9]), Buffer.from('.md')]), 'x');
  mkdirSync(`${folder}/guide/aux`);
  mkdirSync(`${folder}/guide/folder.md`);
  const deep = `${folder}/guide/${'a-folder-of-forty-characters-for-a-path/'.repeat(6)}`;
  mkdirSync(deep, { recursive: true });
  writeFileSync(`${deep}page.md`, '---\ntitle: Page\n---\n');
}
