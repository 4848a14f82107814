// Editions in memory, for tests of what compares them.
#pragma once

#include "compare/edition_set.hpp"
#include "render/model/model_hash.hpp"

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace waymark::test {

/// A page's model with a paragraph for each text; `link`, if any, is where a last paragraph leads.
inline Json page_model(const std::string& id, const std::string& title, const std::vector<std::string>& texts,
                       const std::string& link = {}) {
  Json blocks = Json::array();
  for (const std::string& text : texts) {
    blocks.push_back({{"kind", "paragraph"}, {"children", {{{"kind", "text"}, {"text", text}}}}});
  }
  if (!link.empty()) {
    Json words = Json::array({{{"kind", "text"}, {"text", "see"}}});
    Json leads{{"kind", "link"}, {"link", {{"target", link}}}, {"children", std::move(words)}};
    blocks.push_back({{"kind", "paragraph"}, {"children", Json::array({std::move(leads)})}});
  }
  return {{"id", id},
          {"title", title},
          {"summary", ""},
          {"document", {{"kind", "document"}, {"children", std::move(blocks)}}}};
}

/// An edition of those models.
inline EditionSet set_of(const std::string& name, const std::vector<Json>& models, Date date = {}) {
  EditionSet set;
  set.name = name;
  set.date = date;
  const auto by_id = std::make_shared<std::map<std::string, Json>>();
  for (const Json& model : models) {
    const auto id = model.at("id").get<std::string>();
    set.pages.push_back({id, model.at("title").get<std::string>(), model_hash(model), id == "glossary"});
    by_id->emplace(id, model);
  }
  set.load = [by_id](const std::string& id) { return by_id->at(id); };
  return set;
}

/// Two editions, between which one page of each kind of change lies.
struct TwoEditions {
  EditionSet older =
      set_of("1.0.0",
             {page_model("a/same", "Same", {"Nothing new."}), page_model("a/one", "One", {"Old text here."}),
              page_model("a/links", "Links", {}, "page:a/was"), page_model("a/was", "Was", {"It moved."}),
              page_model("a/gone", "Gone", {"It went."}), page_model("a/part", "Part", {"It was joined."})},
             {2026, 3, 1});
  EditionSet newer =
      set_of("1.1.0",
             {page_model("a/one", "One", {"New text here."}), page_model("a/same", "Same", {"Nothing new."}),
              page_model("a/links", "Links", {}, "page:a/now"), page_model("a/now", "Now", {"It moved."}),
              page_model("a/new", "New", {"It came."})},
             {2026, 6, 1});
  TwoEditions() { newer.moved = {{"a/was", "a/now"}, {"a/part", "a/one"}}; }
};

}  // namespace waymark::test
