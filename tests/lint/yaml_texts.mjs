// Finds the texts that readers see in YAML: all but ids, addresses, settings and the like.

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

/** Pieces `{line, kind, text}` of a tree that `readYamlLines` gave. Kinds: 'name' is somebody's or something's name,
 * 'label' never a sentence, 'item' a sentence if it ends like one. */
export function yamlTexts(node, { titles = 'label' } = {}) {
  const found = [];
  // Below 'answers', keys are ids of fields, and all values are texts.
  const walk = (value, key, kind, answers = false) => {
    if (!value) return;
    if (value.kind === 'list') {
      for (const item of value.items) {
        if (idLists.has(key) && item?.kind === 'scalar') continue; // pages
        if (key === 'rows' && item?.kind === 'list') continue; // boxes of a diagram, by id
        walk(item, key, kind, answers);
      }
    } else if (value.kind === 'map') {
      for (const entry of value.entries) {
        // In 'start' of a knowledge base stand texts; in a plan, it is a date.
        const texts = answers || idMaps.has(key) || (entry.key === 'start' && entry.value?.kind === 'map');
        if (settings.has(entry.key) && !texts) continue;
        const inside = answers || entry.key === 'answers';
        walk(entry.value, entry.key, inside ? 'item' : kindOf(entry.key, kind, titles), inside);
      }
    } else if (/\p{L}/u.test(value.text) && !noText.test(value.text) && !(key === 'source' && sourceId.test(value.text))) {
      found.push({ line: value.line, kind, text: value.text });
    }
  };
  walk(node, '', 'item');
  return found;
}

function kindOf(key, outer, titles) {
  if (key === 'permission') return 'item';
  if (outer === 'name' || names.has(key)) return 'name';
  if (key === 'title') return titles;
  return labels.has(key) ? 'label' : 'item';
}
