// A knowledge base to search: words that break careless programs, texts of other scripts, a local pack.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build_site, temporary_folder } from './site.mjs';

const kFiles = {
  'knowledge-base.yaml': `schema: 1
id: hostile-words
title: Hostile words
summary: A knowledge base whose words break careless programs.
language: en-GB
theme: standard
packs: [words, others]
publisher:
  name: Waymark tests
  email: tests@example.org
`,
  'words/pack.yaml': `schema: 1
id: words
title: Words
version: 1.0.0
summary: Words of all kinds.
licence: CC BY 4.0
contents: [prototypes, markup, scripts, many]
`,
  'words/index.md': '---\ntitle: Words\nsummary: Words of all kinds.\n---\n\nStart here.\n',
  'words/prototypes.md': `---
title: Constructor and prototype
summary: The names of an object's own.
audience: [programmers]
---

The \`__proto__\` of hasOwnProperty, toString and valueOf.
`,
  'words/markup.md': `---
title: Markup & "quotes"
summary: Text that looks like markup.
---

Write \`<img src=x onerror=window.hacked=1>\` and \`</script><script>window.hacked=1</script>\` as text.

## A heading with \`<b>bold</b>\` markup

Below it stands the word ampersand.
`,
  'words/scripts.md': `---
title: Other scripts
summary: Words that are not English.
---

العربية مكتوبة من اليمين. 東京 is a city. Café naïve. Emoji 😀 smile.
`,
  'words/many.md': `---
title: Headings of all kinds
summary: Many headings.
audience: [readers]
---

${Array.from({ length: 12 }, (_, index) => `## Part ${index + 1}\n\n${index === 10 ? 'A needle lies here, in the eleventh part.' : 'Only hay.'}\n`).join('\n')}
\`\`\`{expander} Closed
A hidden pin.
\`\`\`
`,
  'others/pack.yaml': `schema: 1
id: others
title: Others
version: 1.0.0
summary: Other pages.
licence: CC BY 4.0
contents: [one]
`,
  'others/index.md': '---\ntitle: Others\nsummary: Other pages.\n---\n\nStart there.\n',
  'others/one.md': '---\ntitle: Another prototype\nsummary: It has a needle, too.\n---\n\nNeedle and thread.\n',
};

export function build_hostile_site() {
  const folder = temporary_folder('hostile');
  for (const [name, text] of Object.entries(kFiles)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return build_site(folder);
}
