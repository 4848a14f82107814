// The search engine without a browser: it reads what the index's format says, and answers whatever it is asked.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { ascending, fetch_from, load_engine, make_index, number, page } from './search_index.mjs';

let engine;
before(async () => {
  engine = await load_engine();
});

const open = (scripts, asked) => engine.Engine.open(new engine.Shards(fetch_from(scripts, asked)));

/** The addresses that answer a query, best first, and the answer. */
async function ask(search, text, options = {}) {
  const answer = await search.search(engine.parse_query(text), options);
  const pages = await Promise.all(answer.best(50).map(({ group }) => search.pages.page(group)));
  return { answer, titles: pages.map((each) => each?.title) };
}

async function titles(pages, text, options = {}, how = {}) {
  return (await ask(await open(make_index(engine, pages, how)), text, options)).titles;
}

describe('codes', () => {
  const kBoundaries = [0, 1, 56, 57, 60, 61, 151, 152, 2062, 2063, 10_343, 10_344, 51_748, 51_749, 805_319, 805_320, 6_240_321_450];

  test('numbers at each boundary read back, one after the other', () => {
    const codes = new engine.Codes(kBoundaries.map(number).join(''));
    assert.deepEqual(kBoundaries.map(() => codes.number()), kBoundaries);
    assert.equal(codes.done, true);
  });

  test('their lengths are what the format says', () => {
    const lengths = kBoundaries.map((value) => number(value).length);
    assert.deepEqual(lengths, [1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 6, 6]);
  });

  test('ascending numbers read back', () => {
    for (const values of [[], [0], [5], [0, 1, 2], [3, 70, 71, 100_000, 2_000_000]]) {
      assert.deepEqual(engine.ascending_numbers(ascending(values)), values);
    }
  });

  test('what is cut off, or is no digit, reads as -1', () => {
    assert.equal(new engine.Codes('').number(), -1);
    assert.equal(new engine.Codes(number(2063).slice(0, 2)).number(), -1);
    assert.equal(new engine.Codes('\\').digit(), -1);
    assert.equal(new engine.Codes('\u00e9').digit(), -1);
  });
});

test('the check is FNV-1a over UTF-16 units', () => {
  assert.equal(engine.checksum(engine.kChecksumStart, 'w0', ['a', '\u{1f600}']), 'bdbf6e16');
});

describe('words', () => {
  const forms = (text) => engine.words_of(text).map(({ form }) => form);

  for (const [text, expected] of [
    ['Care plans, and GP’s notes', ['care', 'plans', 'and', 'gp', 'notes']],
    ["don't rock'n'roll 'quoted' the boys' O’Neill", ['dont', 'rocknroll', 'quoted', 'the', 'boys', 'oneill']],
    ['Café naïve ÅNGSTRÖM straße', ['cafe', 'naive', 'angstrom', 'straße']],
    ['ﬁle № 5 ① x² ＡＢＣ 24℃ ½', ['file', 'no', '5', '1', 'x2', 'abc', '24', 'c', '1', '2']],
    ['ΟΔΟΣ οδος', ['οδοσ', 'οδοσ']],
    ['soft\u00adhyphen zero\u200bwidth', ['softhyphen', 'zerowidth']],
    ['東京 and ไทย', ['東', '京', 'and', 'ไ', 'ท', 'ย']],
    ['שָׁלוֹם مُحَمَّد', ['שלום', 'محمد']],
    ['__proto__ constructor.prototype', ['proto', 'constructor', 'prototype']],
    ['\ud800 a\udc00b 😀', ['a', 'b']],
    ['<script>alert(1)</script>', ['script', 'alert', '1', 'script']],
    ["'s ' ’’ --", ['s']],
    [`${'x'.repeat(50)} ${'é'.repeat(50)}`, ['x'.repeat(40), 'e'.repeat(40)]],
  ]) {
    test(`of ${JSON.stringify(text.slice(0, 30))}`, () => assert.deepEqual(forms(text), expected));
  }

  test('their places are those in the text', () => {
    const text = 'The café’s “plans”: naïve';
    assert.deepEqual(engine.words_of(text).map(({ start, end }) => text.slice(start, end)), ['The', 'café’s', 'plans', 'naïve']);
  });
});

describe('queries', () => {
  const parsed = (text) => {
    const { words, phrases, excluded, open: is_open, cut } = engine.parse_query(text);
    return { words: words.map(({ form }) => form), phrases, excluded, open: is_open, cut };
  };
  const kNothing = { words: [], phrases: [], excluded: [], open: false, cut: false };

  for (const [text, expected] of [
    ['', {}],
    ['Care plans ', { words: ['care', 'plans'] }],
    ['care plan', { words: ['care', 'plan'], open: true }],
    ['care care', { words: ['care'], open: true }],
    ['"care plan" audit', { words: ['audit'], phrases: [['care', 'plan']], open: true }],
    ['“care plan”', { phrases: [['care', 'plan']] }],
    ['plan -audit', { words: ['plan'], excluded: [['audit']] }],
    ['plan -"care audit" -well-being', { words: ['plan'], excluded: [['care', 'audit'], ['well', 'being']] }],
    ['covid-19 - x', { words: ['covid', '19', 'x'], open: true }],
    ['audit "care pl', { words: ['audit', 'care', 'pl'], open: true }],
    ['""', {}],
    ['?!.,', {}],
    ['😀', {}],
    ['\ud800', {}],
  ]) {
    test(JSON.stringify(text), () => assert.deepEqual(parsed(text), { ...kNothing, ...expected }));
  }

  test('more than twelve words, or more than 1,000 characters, are cut', () => {
    const many = parsed(Array.from({ length: 20 }, (_, index) => `word${index}`).join(' '));
    assert.deepEqual([many.words.length, many.cut], [12, true]);
    const long = parsed('a'.repeat(10_000));
    assert.deepEqual([long.words, long.cut], [['a'.repeat(40)], true]);
  });

  test('words are replaced where they stand', () => {
    const query = engine.parse_query('Ledership “care plan” checklst!');
    assert.equal(engine.replaced(query, new Map([['ledership', 'leadership'], ['checklst', 'checklist']])), 'leadership “care plan” checklist!');
  });
});

test('the distance between words counts swapped letters once', () => {
  for (const [a, b, edits] of [['plan', 'plan', 0], ['plan', 'palns', 2], ['plan', 'paln', 1], ['plan', 'plane', 1], ['plan', 'clam', 2], ['leadership', 'ledrship', 2]]) {
    assert.equal(engine.distance(a, b, 2), edits, `${a} ${b}`);
  }
  assert.equal(engine.distance('plan', 'stocktake', 2), 3);
});

const kPages = [
  page('Care planning', 'How people and teams plan together what matters.'),
  page('Leadership checklist', 'Questions for leaders of the change.'),
  page('Stocktake', 'Teams take stock of care. A convoy comes later; leadership is shared.'),
  page('Convoy', 'The convoy leads change through a system.'),
];

describe('answers', () => {
  test('warming up changes no answer', async () => {
    const pages = [page('Care plan', 'Write a plan.'), page('Other', 'Care and a plan.'), page('Last', 'Nothing.')];
    const search = await open(make_index(engine, pages));
    const cold = await ask(search, 'care plan');
    search.warm_up();
    const warm = await ask(search, 'care plan');
    assert.deepEqual(warm.titles, cold.titles);
    assert.deepEqual(warm.answer.best(5), cold.answer.best(5));
    assert.equal(warm.answer.total, 2);
  });

  test('all words come first, titles before text', async () => {
    assert.deepEqual(await titles(kPages, 'leadership'), ['Leadership checklist', 'Stocktake']);
    assert.equal((await titles(kPages, 'convoy change'))[0], 'Convoy');
  });

  test('forms of a stem are found alike', async () => {
    const stem = (form) => form.replace(/(s|ning|ers|ership)$/, '');
    assert.deepEqual((await titles(kPages, 'plans', {}, { stem })).sort(), ['Care planning']);
    assert.deepEqual((await titles(kPages, 'leaders', {}, { stem })).sort(), ['Convoy', 'Leadership checklist', 'Stocktake']);
  });

  test('a spelling that no page has leads to its stem', async () => {
    const unseen = { konvoy: 'convoy' };
    assert.deepEqual(await titles(kPages, 'konvoy', { literal: true }, { unseen }), ['Convoy', 'Stocktake']);
  });

  test('the last word may be the start of one, but exact words win', async () => {
    assert.deepEqual((await titles(kPages, 'leaders')).sort(), ['Leadership checklist', 'Stocktake']);
    assert.equal((await titles([page('Plans', 'x'), page('Plan', 'y'), page('Planet', 'z')], 'plan'))[0], 'Plan');
  });

  test('a slip of the keyboard is put right, unless the reader wants it as typed', async () => {
    const search = await open(make_index(engine, kPages));
    const slip = await ask(search, 'stoctkae ');
    assert.deepEqual([slip.titles, slip.answer.readings[0].instead], [['Stocktake'], 'stocktake']);
    assert.deepEqual((await ask(search, 'stoctkae ', { literal: true })).titles, []);
    assert.deepEqual((await ask(search, 'xyz ')).answer.readings[0].kind, 'unknown');
  });

  test('a slip is found in other scripts of words, too', async () => {
    const many = Array.from({ length: 60 }, (_, index) => page(`Pilot${String.fromCharCode(97 + (index % 26))}${index}`, `text${index}`));
    const search = await open(make_index(engine, [...many, ...kPages], { words_a_script: 4 }));
    assert.deepEqual((await ask(search, 'stocktakke ')).titles, ['Stocktake']);
    assert.deepEqual((await ask(search, 'tsocktake ')).titles, ['Stocktake'], 'the first two letters swapped');
  });

  test('phrases are in order, and left-out words count', async () => {
    const pages = [
      page('One', 'the plan for the care of people'),
      page('Two', 'people care for the plan'),
      page('Three', 'care people'),
      page('Four', '', { units: [{ anchor: '', heading: '', blocks: ['of care', 'people of'] }] }),
    ];
    const how = { stop: ['the', 'for', 'of'] };
    // Of the last, positions can't tell: a left-out word counts as much as the end of a block.
    assert.deepEqual(await titles(pages, '"care of people"', {}, how), ['One', 'Four']);
    assert.deepEqual(await titles(pages, '"care people"', {}, how), ['Three']);
    assert.deepEqual(await titles(pages, '"care nowhere"', {}, how), []);
    assert.deepEqual(await titles(pages, '"plan for the care" "care of people"', {}, how), ['One']);
  });

  test('a phrase is found far into a long text, where positions start again', async () => {
    const long = `${'word '.repeat(100)}shared decision`;
    assert.deepEqual(await titles([page('Long', long), page('Other', 'decision shared')], '"shared decision"'), ['Long']);
  });

  test('what only seems to be a phrase is told apart by the text', () => {
    assert.equal(engine.has_phrase(['People share decisions'], ['share', 'decisions']), true);
    assert.equal(engine.has_phrase(['People share decisions'], ['share', 'decision']), false);
    assert.equal(engine.has_phrase(['people share', 'decisions'], ['share', 'decisions']), false);
  });

  test('excluded words and phrases leave units out', async () => {
    assert.deepEqual(await titles(kPages, 'convoy -stock'), ['Convoy']);
    assert.deepEqual(await titles(kPages, 'convoy -"leads change"'), ['Stocktake']);
    assert.deepEqual(await titles(kPages, '-convoy'), []);
  });

  test('stop words count only if there is nothing else', async () => {
    const how = { stop: ['the', 'of'] };
    const search = await open(make_index(engine, [page('The end', 'of the road'), page('Road', 'the the')], how));
    const common = await ask(search, 'the');
    assert.deepEqual([common.titles, common.answer.only_common], [['The end'], true]);
    const mixed = await ask(search, 'the road');
    assert.deepEqual([mixed.titles, mixed.answer.only_common], [['Road', 'The end'], false]);
  });

  test('long lists are read in part, and then say so', async () => {
    const many = Array.from({ length: 200 }, (_, index) => page(`Page ${index}`, 'common word'));
    const scripts = make_index(engine, [page('Word', 'common'), ...many], { postings_a_block: 20 });
    const asked = [];
    const { answer, titles: found } = await ask(await open(scripts, asked), 'common');
    assert.deepEqual([answer.total, answer.more, found.length], [20, true, 20]);
    assert.deepEqual(asked.filter((name) => name.startsWith('b')), []);
    const both = await ask(await open(scripts), 'common word');
    assert.equal(both.titles[0], 'Word');
    assert.deepEqual((await ask(await open(scripts), '"common word"')).answer.total, 200);
  });

  test('a page of many units is one result, with its best parts', async () => {
    const units = Array.from({ length: 20 }, (_, index) => ({ anchor: `a${index}`, heading: `Heading ${index}`, blocks: [index === 17 ? 'needle' : 'hay'] }));
    const search = await open(make_index(engine, [page('Before', 'x'), page('Long', '', { units }), page('After', 'needle needle')]));
    const { answer, titles: found } = await ask(search, 'needle');
    assert.deepEqual(found.sort(), ['After', 'Long']);
    const long = answer.best(5).find(({ group }) => group === 1);
    assert.deepEqual(long.units.map(({ slot }) => slot), [8 + 17]);
  });

  test('filters keep what they name, and count what others would leave', async () => {
    const pages = [
      page('A care', 'x', { pack: 'one', kind: 1, audiences: ['managers'] }),
      page('B care', 'x', { pack: 'two', kind: 0, audiences: ['managers', 'carers'], local: true }),
      page('C care', 'x', { pack: 'two', kind: 0 }),
    ];
    const search = await open(make_index(engine, pages));
    const filtered = (filters) => ask(search, 'care', { filters: { ...engine.kNoFilters, ...filters } });
    assert.deepEqual((await filtered({ pack: ['two'] })).titles, ['B care', 'C care']);
    assert.deepEqual((await filtered({ pack: ['two'], audience: ['carers'] })).titles, ['B care']);
    assert.deepEqual((await filtered({ kind: ['worksheet', 'page'] })).titles.length, 3);
    assert.deepEqual((await filtered({ from: ['national'] })).titles, ['A care', 'C care']);
    const { counter } = (await filtered({ pack: ['two'] })).answer;
    assert.deepEqual(
      [counter.pages_with('pack', 'one'), counter.pages_with('pack', 'two'), counter.pages_with('kind', 'worksheet'), counter.pages_with('audience', 'managers')],
      [1, 2, 0, 1],
    );
  });
});

describe('words that are names of an object’s own', () => {
  const pages = [page('Constructor', 'The __proto__ of hasOwnProperty and toString'), page('Other', 'valueOf')];

  for (const [text, expected] of [
    ['constructor', ['Constructor']],
    ['__proto__', ['Constructor']],
    ['hasOwnProperty toString', ['Constructor']],
    ['valueOf', ['Other']],
    ['isPrototypeOf ', []],
  ]) {
    test(`'${text}'`, async () => assert.deepEqual(await titles(pages, text), expected));
  }
});

describe('bad input', () => {
  for (const text of ['?!.,;', '<img src=x onerror=alert(1)>', '😀😀', '\ud800\udfff\udc00', 'مرحبا', '‮abc', '"', '-', '-"', '" "', 'a'.repeat(10_000), '%00 %', '\u0000\u0007']) {
    test(JSON.stringify(text.slice(0, 30)), async () => {
      const { answer } = await ask(await open(make_index(engine, kPages)), text);
      assert.ok(answer.total >= 0);
      await (await open(make_index(engine, kPages))).search(engine.parse_query(text), { writing: true });
    });
  }
});

describe('a damaged index', () => {
  const altered = (change) => {
    const scripts = make_index(engine, kPages, { words_a_script: 5, terms_a_script: 4 });
    change(scripts);
    return scripts;
  };

  test('without its root there is no answer', async () => {
    assert.equal(await open(altered((scripts) => scripts.delete('root'))), undefined);
    assert.equal(await open(altered((scripts) => scripts.set('root', ['root', '00000000', '{}']))), undefined);
    const json = '{"format":1,"groups":-5}';
    const told = ['root', engine.checksum(engine.kChecksumStart, 'root', [json]), json];
    assert.equal(await open(altered((scripts) => scripts.set('root', told))), undefined);
  });

  test('any other script may be missing, altered or of another name, and the rest answers', async () => {
    const names = [...altered(() => {}).keys()].filter((name) => name !== 'root');
    assert.ok(names.length > 8, `${names}`);
    const changes = {
      missing: (scripts, name) => scripts.delete(name),
      altered: (scripts, name) => scripts.set(name, scripts.get(name).with(2, 'x')),
      empty: (scripts, name) => scripts.set(name, []),
      'of other types': (scripts, name) => scripts.set(name, [name, 5, null, {}]),
      renamed: (scripts, name) => scripts.set(name, scripts.get(name).with(0, 'w99')),
      // With a sound check, as somebody could make who means harm.
      forged: (scripts, name) => {
        const parts = scripts.get(name).slice(2).map(() => '~~~~~~~~ "[1,');
        scripts.set(name, [name, engine.checksum(12_345, name, parts), ...parts]);
      },
    };
    for (const [kind, change] of Object.entries(changes)) {
      for (const name of names) {
        const search = await open(altered((scripts) => change(scripts, name)));
        for (const text of ['care', 'leadership convoy', '"care planning"', 'stoctkae ', 'plan -convoy']) {
          const { answer } = await ask(search, text);
          assert.ok(answer.total <= kPages.length, `${kind} ${name} ${text}`);
        }
        if (kind !== 'forged' && search.shards.damaged.size > 0) {
          assert.deepEqual([...search.shards.damaged], [name], kind);
        }
      }
    }
  });

  test('pages at an address outside the site are not shown', async () => {
    for (const address of ['javascript:alert(1)', 'https://example.org/', '//example.org', '\\\\host\\x', ' javascript:x']) {
      const search = await open(make_index(engine, [page('Care', 'text', { address })]));
      assert.deepEqual((await ask(search, 'care')).titles, [undefined], address);
      assert.deepEqual([...search.shards.damaged], ['x0']);
    }
  });
});

test('an excerpt shows where the words stand together, and marks them', () => {
  const stems = new Map([['care', 'care'], ['plans', 'plan']]);
  const filler = 'Nothing to see here, only words that fill the space. '.repeat(12);
  const pieces = engine.excerpt([`${filler}Care plans help. ${filler}`, 'care'], stems);
  const text = pieces.map((piece) => piece.text).join('');
  assert.deepEqual(pieces.filter(({ marked }) => marked).map((piece) => piece.text), ['Care', 'plans']);
  assert.ok(text.startsWith('… ') && text.endsWith(' …') && text.length <= 210, text);
});
