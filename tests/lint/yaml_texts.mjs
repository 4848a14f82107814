// Finds the texts that readers see in YAML: all but ids, addresses, settings and the like.
import { isMap, isScalar, isSeq } from 'yaml';
import { readYaml } from './read_yaml.mjs';

const settings = new Set(
  ('id schema type kind papers data page packs language theme address email contact-email version licence date day dated start ' +
    'arrive-by from to after before meanwhile holds every duration notice counts number lines max-rows framework year ' +
    'reviewed review-by deadline review by-when compliance prepared tested required illustrative navigation printable ' +
    'original unverified endorsed status was filter tone dashed page-needs').split(' '),
);
const names = new Set(['publisher', 'source', 'sources']);
const labels = new Set(['label', 'term', 'also', 'caption', 'corner', 'row', 'name', 'section', 'group', 'tags', 'audience', 'owner', 'lead']);
/** Their plain items are ids of pages. */
const idLists = new Set(['contents', 'pages']);
/** Their keys are ids of the author's own, never settings. */
const idMaps = new Set(['boxes', 'choices', 'local']);

/** A setting, a place, or a page's id such as 'stories/carer'. */
const noText = /^(true|false|page:\S*|pack:\S*|\S+\.(md|yaml|csv)|[a-z\d-]+(\/[a-z\d-]+)+(#\S*)?)$/;

/** A source that the pack names once. */
const sourceId = /^[a-z\d-]+$/;

const quotedMarks = { QUOTE_SINGLE: /'(')/g, QUOTE_DOUBLE: /\\(["\\])/g };

/** A scalar's `{line, text}`, with the line breaks of its source, so that the line of each word can be counted. */
function withLines({ type, value, range: [start, end] }, source, lineOf) {
  const line = lineOf(start);
  const parts = source.slice(start, end).trimEnd().split('\n').map((part) => part.trim());
  if (parts.length === 1) return { line, text: value };
  if (type.startsWith('BLOCK_')) return { line: line + 1, text: parts.slice(1).join('\n') };
  const text = parts.join('\n');
  return { line, text: quotedMarks[type] ? text.slice(1, -1).replace(quotedMarks[type], '$1') : text };
}

/** Pieces `{line, kind, text}` of YAML, which begins on `firstLine` of `file`. Kinds: 'name' is somebody's or something's
 * name, 'label' never a sentence, 'item' a sentence if it ends like one. */
export function yamlTexts(source, file, { firstLine = 1, titles = 'label' } = {}) {
  const { document, lineOf } = readYaml(source, file, firstLine);
  const found = [];
  // Below 'answers', keys are ids of fields, and all values are texts.
  const walk = (node, key, kind, answers = false) => {
    if (isSeq(node)) {
      for (const item of node.items) {
        if (idLists.has(key) && isScalar(item)) continue; // pages
        if (key === 'rows' && isSeq(item)) continue; // boxes of a diagram, by id
        walk(item, key, kind, answers);
      }
    } else if (isMap(node)) {
      for (const entry of node.items) {
        const inner = entry.key.value;
        // In 'start' of a knowledge base stand texts; in a plan, it is a date.
        const texts = answers || idMaps.has(key) || (inner === 'start' && isMap(entry.value));
        if (settings.has(inner) && !texts) continue;
        const inside = answers || inner === 'answers';
        walk(entry.value, inner, inside ? 'item' : kindOf(inner, kind, titles), inside);
      }
    } else if (isScalar(node) && /\p{L}/u.test(node.value) && !noText.test(node.value) && !(key === 'source' && sourceId.test(node.value))) {
      found.push({ kind, ...withLines(node, source, lineOf) });
    }
  };
  walk(document.contents, '', 'item');
  return found;
}

function kindOf(key, outer, titles) {
  if (key === 'permission') return 'item';
  if (outer === 'name' || names.has(key)) return 'name';
  if (key === 'title') return titles;
  return labels.has(key) ? 'label' : 'item';
}
