// Drops what no page can match: nhsuk-frontend's components hold many variants that this theme never writes.

const kClass = /\.(nhsuk-[\w-]+)/g;

/// The end of the block that opens at `start`, just behind its brace.
function block_end(css, start) {
  let depth = 0;
  for (let i = start; i < css.length; ++i) {
    if (css[i] === '"' || css[i] === "'") {
      const quote = css[i];
      for (++i; i < css.length && css[i] !== quote; ++i) {
        if (css[i] === '\\') ++i;
      }
    } else if (css[i] === '{') {
      ++depth;
    } else if (css[i] === '}' && --depth === 0) {
      return i + 1;
    }
  }
  throw new Error('theme.css has a block that never ends');
}

/// Splits at the commas that lie outside brackets.
function selectors(list) {
  const result = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < list.length; ++i) {
    if (list[i] === '(' || list[i] === '[') ++depth;
    if (list[i] === ')' || list[i] === ']') --depth;
    if (list[i] === ',' && depth === 0) {
      result.push(list.slice(from, i));
      from = i + 1;
    }
  }
  result.push(list.slice(from));
  return result;
}

/// A selector can match if every class it asks for is one of `used`; what stands in ':not()' is not asked for.
function can_match(selector, used) {
  const asked = selector.replace(/:not\([^()]*\)/g, '');
  return [...asked.matchAll(kClass)].every((match) => used.has(match[1]));
}

function prune_rules(css, used) {
  let result = '';
  for (let i = 0; i < css.length; ) {
    const open = css.indexOf('{', i);
    const semicolon = css.indexOf(';', i);
    if (open < 0) {
      return result + css.slice(i);
    }
    if (semicolon >= 0 && semicolon < open) {
      result += css.slice(i, semicolon + 1);
      i = semicolon + 1;
      continue;
    }
    const prelude = css.slice(i, open);
    const end = block_end(css, open);
    const body = css.slice(open + 1, end - 1);
    if (/^\s*@(media|supports|container)/.test(prelude)) {
      const inner = prune_rules(body, used);
      result += inner.trim() ? `${prelude}{${inner}}` : '';
    } else if (prelude.trimStart().startsWith('@')) {
      result += css.slice(i, end);
    } else {
      const kept = selectors(prelude).filter((selector) => can_match(selector, used));
      result += kept.length > 0 ? `${kept.join(',')}{${body}}` : '';
    }
    i = end;
  }
  return result;
}

/// `css` (as Sass writes it, without comments) less the rules for nhsuk-frontend classes that `sources` never name.
export function prune(css, sources) {
  return prune_rules(css, new Set(sources.match(/nhsuk-[\w-]+/g)));
}
