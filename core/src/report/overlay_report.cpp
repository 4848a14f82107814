#include "report/overlay_report.hpp"

#include "report/block_changes.hpp"
#include "report/json_document.hpp"
#include "text/display_width.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace waymark {
namespace {

std::string_view state_name(OverrideState state) {
  switch (state) {
    case OverrideState::current:
      return "current";
    case OverrideState::stale:
      return "stale";
    case OverrideState::unrecorded:
      return "not recorded";
  }
  return {};
}

std::string line(std::string_view name, std::string_view text) {
  return text.empty() ? std::string() : fmt::format("  {:<10} {}\n", name, shown(text));
}

std::string based_on(const OverrideReview& review) {
  if (review.based_on.empty()) {
    return {};
  }
  return review.base.empty() ? review.based_on : fmt::format("{} (edition {})", review.based_on, review.base);
}

std::string since_then(const OverrideReview& review) {
  if (review.base.empty()) {
    return "its text of then is not at hand: name the folder of its edition with --base";
  }
  return review.changes.empty() ? "nothing changed that a reader would see" : "the national page changed so:";
}

}  // namespace

std::string to_text(const std::vector<OverrideReview>& reviews, bool colour) {
  if (reviews.empty()) {
    return "no local page takes the place of a national one\n";
  }
  std::string text;
  for (const OverrideReview& each : reviews) {
    text += fmt::format("{}: {}\n", shown(each.page), state_name(each.state));
    text += line("local page", each.file);
    text += line("national", each.national);
    text += line("based on", based_on(each));
    if (each.state == OverrideState::stale) {
      text += line("since then", since_then(each));
      text += to_text(each.changes, colour);
    }
    if (each.state != OverrideState::current) {
      text += line("next", fmt::format("make the local page right, then run 'waymark overlay accept {}'", each.page));
    }
    text += "\n";
  }
  const auto count = [&](OverrideState state) {
    return std::count_if(reviews.begin(), reviews.end(),
                         [&](const OverrideReview& each) { return each.state == state; });
  };
  return text + fmt::format("{} {}: {} current, {} stale, {} not recorded\n", reviews.size(),
                            reviews.size() == 1 ? "override" : "overrides", count(OverrideState::current),
                            count(OverrideState::stale), count(OverrideState::unrecorded));
}

std::string to_json(const std::vector<OverrideReview>& reviews) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const OverrideReview& each : reviews) {
    nlohmann::ordered_json json{
        {"page", each.page},
        {"state", each.state == OverrideState::unrecorded ? "unrecorded" : state_name(each.state)},
        {"file", each.file},
        {"national", each.national}};
    const auto put = [&](const char* key, const std::string& text) {
      if (!text.empty()) {
        json[key] = text;
      }
    };
    put("based-on", each.based_on);
    put("present", each.present);
    put("base", each.base);
    if (!each.base.empty()) {
      json["changes"] = block_list(each.changes);
    }
    list.push_back(std::move(json));
  }
  return json_text({{"overrides", std::move(list)}});
}

}  // namespace waymark
