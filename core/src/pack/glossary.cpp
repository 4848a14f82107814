#include "pack/glossary.hpp"

#include "pack/field_check.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace waymark {
namespace {

struct Ordered {
  std::string key;
  GlossaryTerm term;
};

std::string folded(std::string_view name) { return fold_case(nfc(name)); }

/// All ways to write the entry's term.
std::vector<std::string_view> names_of(const GlossaryEntry& entry) {
  std::vector<std::string_view> names{entry.term.term};
  names.insert(names.end(), entry.term.also.begin(), entry.term.also.end());
  return names;
}

void report_doubles(const std::vector<GlossaryEntry>& entries, Diagnostics& diagnostics) {
  std::unordered_map<std::string, const GlossaryEntry*> seen;
  for (const GlossaryEntry& entry : entries) {
    for (const std::string_view name : names_of(entry)) {
      const auto [other, fresh] = seen.emplace(folded(name), &entry);
      if (fresh) {
        continue;
      }
      if (other->second == &entry) {
        diagnostics.error(entry.place, fmt::format("'{}' stands twice in this glossary entry", name));
      } else {
        const Place& place = other->second->place;
        diagnostics.error(entry.place, fmt::format("'{}' is in the glossary already", name),
                          fmt::format("it is also at {}:{}: keep one of them", place.file, place.line));
      }
    }
  }
}

}  // namespace

std::vector<GlossaryEntry> read_glossary(MappingReader& reader, const std::string& file, Diagnostics& diagnostics) {
  std::vector<GlossaryEntry> result;
  const YamlNode* value = reader.node("glossary");
  if (value == nullptr || value->is_null()) {
    return result;
  }
  if (!value->is_sequence()) {
    reader.wrong("glossary", "must be a list", "write '- term: ...' and below it 'meaning: ...'");
    return result;
  }
  for (const YamlNode& item : value->items) {
    MappingReader fields(item, file, "a glossary entry", diagnostics);
    GlossaryEntry entry;
    entry.place = {file, item.line, item.column};
    entry.term.term = one_line(fields.required_text("term"));
    entry.term.meaning = one_line(fields.required_text("meaning"));
    for (const std::string& name : fields.texts("also")) {
      entry.term.also.push_back(one_line(name));
    }
    fields.finish();
    if (!entry.term.term.empty() && !entry.term.meaning.empty()) {
      result.push_back(std::move(entry));
    }
  }
  return result;
}

void prefer_local_terms(std::vector<GlossaryEntry>& entries) {
  std::unordered_map<std::string, std::size_t> local;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].term.local) {
      for (const std::string_view name : names_of(entries[i])) {
        local.emplace(folded(name), i);
      }
    }
  }
  std::vector<bool> replaced(entries.size());
  for (std::size_t i = 0; i < entries.size() && !local.empty(); ++i) {
    if (entries[i].term.local) {
      continue;
    }
    const std::vector<std::string_view> names = names_of(entries[i]);
    const auto shared =
        std::find_if(names.begin(), names.end(), [&](std::string_view name) { return local.contains(folded(name)); });
    if (shared == names.end()) {
      continue;
    }
    replaced[i] = true;
    const std::size_t owner = local.at(folded(*shared));
    for (const std::string_view name : names) {
      if (local.emplace(folded(name), owner).second) {
        entries[owner].term.also.emplace_back(name);
      }
    }
  }
  std::vector<GlossaryEntry> kept;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!replaced[i]) {
      kept.push_back(std::move(entries[i]));
    }
  }
  entries = std::move(kept);
}

std::vector<GlossaryTerm> join_glossaries(std::vector<GlossaryEntry> entries, Diagnostics& diagnostics) {
  report_doubles(entries, diagnostics);
  std::vector<Ordered> ordered;
  ordered.reserve(entries.size());
  for (GlossaryEntry& entry : entries) {
    ordered.push_back({folded(entry.term.term), std::move(entry.term)});
  }
  std::stable_sort(ordered.begin(), ordered.end(), [](const Ordered& a, const Ordered& b) {
    return std::tie(a.key, a.term.term) < std::tie(b.key, b.term.term);
  });
  std::vector<GlossaryTerm> result;
  result.reserve(ordered.size());
  std::unordered_set<std::string> anchors{"maincontent"};  // the page template's own
  for (Ordered& item : ordered) {
    item.term.anchor = unique_slug(item.term.term, "term", anchors);
    result.push_back(std::move(item.term));
  }
  return result;
}

}  // namespace waymark
