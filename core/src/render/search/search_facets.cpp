#include "render/search/codes.hpp"
#include "render/search/index_script.hpp"
#include "render/search/search_pages.hpp"

#include <fmt/format.h>

#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace waymark {
namespace {

/// What a unit can be filtered by.
struct Facets {
  std::uint32_t pack = kNoPage;
  UnitKind kind = UnitKind::page;
  bool local = false;
  std::vector<std::uint32_t> audiences;

  bool operator<(const Facets& other) const {
    return std::tie(pack, kind, local, audiences) < std::tie(other.pack, other.kind, other.local, other.audiences);
  }
};

class FacetWriter {
 public:
  explicit FacetWriter(const Library& library) : library_(library) {}

  void add(const SearchPage& page) {
    Facets facets;
    facets.pack = page.pack;
    facets.local = page.local;
    if (page.page != kNoPage) {
      for (const std::string& audience : library_.pages[page.page].meta.audience) {
        facets.audiences.push_back(number_of(audience));
      }
    }
    const bool mixed = page.page != kNoPage && library_.pages[page.page].extended;
    for (const SearchUnit& unit : page.units) {
      facets.kind = unit.kind;
      if (mixed) {
        facets.local = source_of(library_, page.page, unit.begin).local;
      }
      add_slot(facets);
    }
    length_ += page.groups() * kGroupSlots - static_cast<std::uint32_t>(page.units.size());
  }

  std::string json() {
    end_run();
    std::string json = "\"packs\":[";
    for (std::size_t i = 0; i < library_.packs.size(); ++i) {
      const Pack& pack = library_.packs[i];
      json += i > 0 ? ",[" : "[";
      append_json_string(json, pack.id);
      json += ',';
      append_json_string(json, pack.title);
      json += pack.local ? ",1]" : ",0]";
    }
    if (!library_.glossary.empty()) {
      json += library_.packs.empty() ? "" : ",";
      json += R"(["glossary","Glossary",0])";
    }
    json += "],\"audiences\":[";
    std::vector<std::string_view> names(audiences_.size());
    for (const auto& [name, number] : audiences_) {
      names[number] = name;
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
      json += i > 0 ? "," : "";
      append_json_string(json, names[i]);
    }
    json += "],\"combos\":[";
    std::vector<const Facets*> combos(combos_.size());
    for (const auto& [facets, number] : combos_) {
      combos[number] = &facets;
    }
    for (std::size_t i = 0; i < combos.size(); ++i) {
      const Facets& facets = *combos[i];
      json += fmt::format("{}[{},{},{},[{}]]", i > 0 ? "," : "",
                          facets.pack == kNoPage ? -1 : static_cast<int>(facets.pack), static_cast<int>(facets.kind),
                          facets.local ? 1 : 0, fmt::join(facets.audiences, ","));
    }
    json += "],\"runs\":";
    append_json_string(json, runs_);
    return json;
  }

 private:
  std::uint32_t number_of(const std::string& audience) {
    return audiences_.try_emplace(audience, static_cast<std::uint32_t>(audiences_.size())).first->second;
  }

  void add_slot(const Facets& facets) {
    const std::uint32_t combo = combos_.try_emplace(facets, static_cast<std::uint32_t>(combos_.size())).first->second;
    if (length_ > 0 && combo != combo_) {
      end_run();
    }
    combo_ = combo;
    ++length_;
  }

  void end_run() {
    if (length_ > 0) {
      append_number(runs_, combo_);
      append_number(runs_, length_);
    }
    length_ = 0;
  }

  const Library& library_;
  std::map<std::string_view, std::uint32_t> audiences_;
  std::map<Facets, std::uint32_t> combos_;
  std::string runs_;
  std::uint32_t combo_ = 0;
  std::uint32_t length_ = 0;
};

}  // namespace

std::string facets_json(const RenderInput& input, const std::vector<SearchPage>& pages) {
  FacetWriter writer(input.library);
  for (const SearchPage& page : pages) {
    writer.add(page);
  }
  return writer.json();
}

}  // namespace waymark
