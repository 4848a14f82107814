// Sequences and mappings 10,000 levels deep, in each place where YAML is read.
import { writeFileSync } from 'node:fs';

const deep = 10000;

export function prepare(folder) {
  const flow = `${'['.repeat(deep)}x${']'.repeat(deep)}`;
  writeFileSync(`${folder}/guide/flow.md`, `---\ntitle: Page\ntags: ${flow}\n---\n`);
  writeFileSync(`${folder}/guide/open.md`, `---\ntitle: Page\ntags: ${'['.repeat(deep)}\n---\n`);
  writeFileSync(`${folder}/guide/block.md`, `---\ntitle: Page\ntags:\n  ${'- '.repeat(deep)}x\n---\n`);
  writeFileSync(`${folder}/guide/maps.md`, `---\ntitle: Page\nsource: ${'{a: '.repeat(deep)}x${'}'.repeat(deep)}\n---\n`);
  writeFileSync(`${folder}/guide/directive.md`, `---\ntitle: Page\n---\n\n\`\`\`{cards}\n${flow}\n\`\`\`\n`);
  writeFileSync(`${folder}/deep/pack.yaml`, `id: deep\ntitle: Deep\nversion: "1"\ncontents: ${flow}\n`);
}
