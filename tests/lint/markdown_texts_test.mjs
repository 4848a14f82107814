// Tests what is taken from a page for reading.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownTexts, otherWord, readableInline } from './markdown_texts.mjs';

const page = `---
title: A page
source:
  - title: Their title
    address: https://example.org
---

First \`code\` and
a [link](x.md#y).

## Heading

- item **bold** one
  goes on
- two

| a | b |
|---|---|
| c | d |

\`\`\`\`{expander} More to read
Inside.

\`\`\`{callout} note
:title: Mind this
Deeper.
\`\`\`
\`\`\`\`

\`\`\`{worksheet}
:data: sheet.yaml
\`\`\`

\`\`\`{story}
role: >-
  a care system
\`\`\`

\`\`\`sh
not read
\`\`\`

> Dear
> reader
>
> - [first][1] <!-- nor this -->\\| 1

[1]: https://example.org

<!-- not
read -->
`;

test('each text has its line and kind', () => {
  assert.deepEqual(
    markdownTexts(page, 'p.md').map(({ line, kind, text }) => `${line} ${kind} ${text}`),
    [
      '2 label A page',
      '4 name Their title',
      `8 paragraph First ${otherWord} and\na link.`,
      '11 label Heading',
      '13 item item bold one\ngoes on',
      '15 item two',
      '17 label a',
      '17 label b',
      '19 label c',
      '19 label d',
      '21 label More to read',
      '22 paragraph Inside.',
      '25 label Mind this',
      '26 paragraph Deeper.',
      '36 item a care system',
      '43 paragraph Dear\nreader',
      '46 item first | 1',
    ],
  );
});

test('addresses, file names and other languages are no English', () => {
  assert.equal(
    readableInline('See [Croeso i bawb](lang:cy), <https://a.org>, b@c.org and start.cmd[^1]. {{local:team}} *did* snake_case'),
    `See ${otherWord} ${otherWord} ${otherWord}, ${otherWord}, ${otherWord} and ${otherWord}. ${otherWord} did snake_case`,
  );
  assert.equal(readableInline('ask {{local:team}}', { team: 'your team' }), 'ask your team');
});
