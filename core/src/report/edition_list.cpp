#include "report/edition_list.hpp"

#include "report/json_document.hpp"
#include "text/display_width.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace waymark {
namespace {

using Json = nlohmann::ordered_json;

struct State {
  std::string_view name;
  std::string why{};
};

State state_of(const PublishedEdition& edition, const Published& published) {
  if (!edition.damaged.empty()) {
    return {"damaged", edition.damaged};
  }
  if (!edition.withdrawn.empty()) {
    return {"withdrawn", edition.withdrawn};
  }
  return {to_text(edition.version) == published.current ? "current" : "published"};
}

std::string date_of(const PublishedEdition& edition) {
  return edition.date.given() ? iso_date(edition.date) : std::string("unknown");
}

}  // namespace

std::string edition_table(const Published& published) {
  if (published.editions.empty()) {
    return {};
  }
  constexpr std::string_view kVersion = "VERSION";
  std::size_t width = kVersion.size();
  for (const PublishedEdition& edition : published.editions) {
    width = std::max(width, to_text(edition.version).size());
  }
  std::string table = fmt::format("{:{}}  {:10}  STATE\n", kVersion, width, "DATE");
  for (const PublishedEdition& edition : published.editions) {
    const State state = state_of(edition, published);
    table += fmt::format("{:{}}  {:10}  {}{}\n", to_text(edition.version), width, date_of(edition), state.name,
                         state.why.empty() ? "" : ": " + shown(state.why));
  }
  return table;
}

std::string to_json(const Published& published) {
  Json document{{"knowledge-base", published.base_id},
                {"title", published.base_title},
                {"current", published.current},
                {"editions", Json::array()}};
  for (const PublishedEdition& edition : published.editions) {
    State state = state_of(edition, published);
    Json each{{"version", to_text(edition.version)}, {"date", date_of(edition)}, {"state", state.name}};
    if (!state.why.empty()) {
      each["why"] = std::move(state.why);
    }
    document["editions"].push_back(std::move(each));
  }
  add_diagnostics({}, document);
  return json_text(document);
}

}  // namespace waymark
