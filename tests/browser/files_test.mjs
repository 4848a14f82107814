// What holds for every page's file, without a browser: structure, links, policy, ways through the site.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { before, describe, test } from 'node:test';
import { read_html } from './html_file.mjs';
import { blocks_folder, build_site, content_folder } from './site.mjs';

/** The PDFs of the edition, from the site's folder. */
const kDocuments = '../documents/';
/** The list of editions, which the pages of all editions read. */
const kEditions = '../../editions.js';

const kPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "frame-src 'self'; form-action 'self' file:; base-uri 'none'";

const kKnowledgeBases = [
  { name: 'the shipped content', folder: content_folder },
  { name: 'every block', folder: blocks_folder },
];

// Elements whose attributes name a file, and those attributes.
const kReferences = { a: 'href', link: 'href', script: 'src', img: 'src', iframe: 'src', source: 'src', form: 'action' };

for (const { name, folder } of kKnowledgeBases) {
  describe(`files of ${name}`, () => {
    let site;
    let packs;
    const documents = new Map();
    const ids = new Map();

    before(() => {
      site = build_site(folder);
      for (const page of site.pages) {
        const document = read_html(join(site.folder, page), page);
        documents.set(page, document);
        ids.set(page, [...document.all()].map((element) => element.attributes.get('id')).filter((id) => id !== undefined));
      }
      packs = documents
        .get('index.html')
        .find('ul', 'wm-menu')[0]
        .find('a')
        .map((link) => posix.dirname(decodeURIComponent(link.attributes.get('href'))))
        .filter((pack) => pack !== '.');
    });

    /** Compares, for every page, what `found` gives with `expected`; names each page that differs. */
    function each_page(found, expected) {
      const differing = {};
      for (const [page, document] of documents) {
        const value = found(document, page);
        const wanted = typeof expected === 'function' ? expected(page) : expected;
        if (JSON.stringify(value) !== JSON.stringify(wanted)) {
          differing[page] = value;
        }
      }
      assert.deepEqual(differing, {});
    }

    /** The page or file that `address`, as written in `page`, leads to; null if it is outside the site. */
    function target_of(page, address) {
      const [file, anchor] = address.split('#');
      const target = file ? posix.normalize(posix.join(posix.dirname(page), decodeURIComponent(file))) : page;
      return { file: target, anchor: anchor === undefined ? null : decodeURIComponent(anchor) };
    }

    function local_references(document) {
      return [...document.all()]
        .map((element) => element.attributes.get(kReferences[element.name] ?? ''))
        .filter((address) => address !== undefined && !/^(https?|mailto|tel|data):/.test(address));
    }

    test('the menu names packs, and each has a first page', () => {
      assert.ok(packs.length >= 2, `${packs}`);
      assert.deepEqual(packs.filter((pack) => !documents.has(`${pack}/index.html`)), []);
    });

    test('each has one h1, inside its one main', () => {
      each_page(
        (document) => [document.find('main').length, document.find('h1').length, document.find('main')[0]?.find('h1').length],
        [1, 1, 1],
      );
    });

    test('each says its language and has a title', () => {
      const site_title = documents.get('index.html').find('h1')[0].text;
      each_page((document) => document.find('html')[0].attributes.get('lang'), 'en-GB');
      each_page((document) => {
        const title = document.find('title')[0].text;
        return title === site_title || (title.endsWith(` – ${site_title}`) && title.length > site_title.length + 3);
      }, true);
    });

    test('levels of headings have no gap', () => {
      each_page((document) => {
        const levels = [...document.all()].filter(({ name: tag }) => /^h[1-6]$/.test(tag)).map(({ name: tag }) => Number(tag[1]));
        return levels.filter((level, index) => index > 0 && level > levels[index - 1] + 1);
      }, []);
    });

    test('ids are unique on their page', () => {
      each_page((_, page) => ids.get(page).filter((id, index, all) => all.indexOf(id) !== index), []);
    });

    test('what refers to ids finds them', () => {
      each_page(
        (document, page) =>
          [...document.all()]
            .flatMap((element) => ['aria-describedby', 'aria-labelledby', 'for'].map((key) => element.attributes.get(key)))
            .filter((value) => value !== undefined)
            .flatMap((value) => value.split(' '))
            .filter((id) => !ids.get(page).includes(id)),
        [],
      );
    });

    test('the first link skips to the main part', () => {
      each_page(
        (document) => {
          const first = document.find('body')[0].find('a')[0];
          return [first.text, first.attributes.get('href'), document.find('main')[0].attributes.get('id')];
        },
        ['Skip to main content', '#maincontent', 'maincontent'],
      );
    });

    test('every link and file leads somewhere, and stays in the folder, but for the documents beside it and the list of editions', () => {
      each_page(
        (document, page) =>
          local_references(document).filter((address) => {
            const { file, anchor } = target_of(page, address);
            if ((file.startsWith('..') && !file.startsWith(kDocuments) && file !== kEditions) || posix.isAbsolute(file) || !existsSync(join(site.folder, file))) {
              return true;
            }
            return anchor !== null && !ids.get(file)?.includes(anchor);
          }),
        [],
      );
    });

    test('file names in links have their exact letter case', () => {
      const files_in = (folder, prefix) =>
        existsSync(folder) ? readdirSync(folder, { recursive: true }).map((file) => prefix + file.split('\\').join('/')) : [];
      const names = new Set([kEditions, ...files_in(site.folder, ''), ...files_in(join(site.folder, kDocuments), kDocuments)]);
      each_page((document, page) => local_references(document).filter((address) => !names.has(target_of(page, address).file)), []);
    });

    test('every page can be reached from the first', () => {
      const reached = new Set(['index.html']);
      for (const page of reached) {
        for (const address of local_references(documents.get(page))) {
          const { file } = target_of(page, address);
          if (documents.has(file)) {
            reached.add(file);
          }
        }
      }
      assert.deepEqual([...documents.keys()].filter((page) => !reached.has(page)), []);
    });

    test('each has the policy, and it stands before anything that loads', () => {
      each_page((document) => {
        const [head] = document.find('head');
        const found = [...head.all()].findIndex((element) => element.attributes.get('http-equiv') === 'Content-Security-Policy');
        const loading = [...head.all()].findIndex((element) => ['link', 'script', 'style'].includes(element.name));
        return [[...head.all()][found]?.attributes.get('content'), found >= 0 && found < loading];
      }, [kPolicy, true]);
    });

    test('there is no inline script or style', () => {
      each_page(
        (document) =>
          [...document.all()]
            .filter(
              (element) =>
                element.name === 'style' ||
                (element.name === 'script' && (!element.attributes.has('src') || element.text !== '')) ||
                [...element.attributes].some(
                  ([key, value]) => key === 'style' || /^on/.test(key) || /^\s*javascript:/i.test(value),
                ),
            )
            .map((element) => element.name),
        [],
      );
    });

    test('links to the web have only schemes that are allowed, and images are local', () => {
      each_page(
        (document) =>
          [...document.all()]
            .filter((element) => element.name !== 'link')
            .map((element) => element.attributes.get(kReferences[element.name] ?? '') ?? '')
            .filter((address) => /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address) && !/^(https?:\/\/|mailto:|tel:)/.test(address)),
        [],
      );
      each_page((document) => document.find('img').filter((image) => /^[a-z]+:/i.test(image.attributes.get('src'))).length, 0);
    });

    test('every image has a text alternative', () => {
      each_page((document) => document.find('img').filter((image) => !image.attributes.has('alt')).length, 0);
      each_page(
        (document) =>
          document.find('svg').filter((svg) => {
            const by = svg.attributes.get('aria-describedby');
            return ![...document.all()].find((element) => by && element.attributes.get('id') === by)?.text.trim();
          }).length,
        0,
      );
    });

    test('previous and next lead through each pack, each page once', () => {
      const link = (page, relation) => {
        const found = documents.get(page).find('nav', 'wm-pager')[0]?.find('a') ?? [];
        const address = found.find((each) => each.attributes.get('rel') === relation)?.attributes.get('href');
        return address === undefined ? null : target_of(page, address).file;
      };
      for (const pack of packs) {
        const walked = [];
        for (let page = `${pack}/index.html`; page && !walked.includes(page); page = link(page, 'next')) {
          assert.equal(link(page, 'prev'), walked.at(-1) ?? null, `the page before ${page}`);
          walked.push(page);
        }
        assert.deepEqual([...walked].sort(), [...documents.keys()].filter((page) => page.startsWith(`${pack}/`)).sort());
      }
    });

    test('breadcrumbs lead from the first page to the page above', () => {
      each_page(
        (document, page) => {
          const crumbs = document.find('nav', 'wm-breadcrumbs')[0]?.find('a') ?? [];
          const files = crumbs.map((crumb) => target_of(page, crumb.attributes.get('href')).file);
          return [files[0], files.includes(page), new Set(files).size === files.length, files[1] ?? null];
        },
        (page) => {
          const pack = packs.find((each) => page.startsWith(`${each}/`) || page.startsWith(`print/${each}/`));
          if (page === 'index.html') {
            return [undefined, false, true, null];
          }
          const above = pack && page !== `${pack}/index.html` ? `${pack}/index.html` : null;
          return ['index.html', false, true, page.startsWith('tags/') && page !== 'tags/index.html' ? 'tags/index.html' : above];
        },
      );
    });

    test("'Suggest a change' is a mail that names the page and the edition", () => {
      each_page(
        (document, page) => {
          const links = document.find('a').filter((each) => each.text === 'Suggest a change to this page');
          return links.map((each) => {
            const address = new URL(each.attributes.get('href'));
            const lines = address.searchParams.get('body').split('\r\n');
            return [
              address.protocol,
              /^[^@\s]+@[^@\s]+$/.test(address.pathname),
              address.searchParams.get('subject'),
              lines[0].endsWith(`(${page.replace(/\.html$/, '')})`),
              lines[1],
              lines[2].endsWith(', Preview edition'),
            ];
          });
        },
        (page) =>
          packs.some((pack) => page.startsWith(`${pack}/`))
            ? [['mailto:', true, `Suggested change: ${page.replace(/\.html$/, '')} (Preview edition)`, true, 'Part of the page: ', true]]
            : [],
      );
    });
  });
}

test('a draft says so, in text', () => {
  const site = build_site(blocks_folder);
  const labels = (page) => read_html(join(site.folder, page)).find('p', 'wm-labels').map((label) => label.text.trim());
  assert.deepEqual(labels('blocks/draft.html'), ['Draft']);
  assert.deepEqual(labels('blocks/every-block.html'), []);
});

test('START-HERE stands beside the site, and addresses of the web are listed', () => {
  const site = build_site(content_folder);
  assert.match(readFileSync(join(site.folder, '..', 'START-HERE.txt'), 'utf8'), /index\.html/);
  const listed = readFileSync(join(site.folder, 'external-links.csv'), 'utf8');
  const missing = new Set();
  for (const page of site.pages) {
    for (const link of read_html(join(site.folder, page), page).find('a')) {
      const address = link.attributes.get('href');
      if (/^https?:/.test(address) && !listed.includes(`"${address}"`)) {
        missing.add(address);
      }
    }
  }
  assert.deepEqual([...missing], []);
});
