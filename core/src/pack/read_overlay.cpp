#include "pack/read_overlay.hpp"

#include "pack/field_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>

namespace waymark {
namespace {

constexpr std::size_t kHashDigits = 32;

std::string read_page(MappingReader& reader, std::string_view key) {
  const std::string written = reader.text(key);
  std::string id = page_id(written);
  const bool whole = id.find('/') != std::string::npos && id.front() != '/' && id.back() != '/';
  if (!whole) {
    reader.wrong(key, written.empty() ? std::string("is empty") : fmt::format("is no page's id: '{}'", written),
                 "write it as PACK/PATH/NAME, as in 'toolkit/stocktake/index'");
    return {};
  }
  return id;
}

std::string read_anchor(MappingReader& reader, std::string_view key) {
  std::string anchor = reader.text(key);
  anchor.erase(0, anchor.starts_with('#') ? 1 : 0);
  if (anchor.empty()) {
    reader.wrong(key, "is empty",
                 "name a heading's anchor on the page that is extended, as in 'before: who-does-what'");
  }
  return anchor;
}

/// Reports keys that say nothing without another.
void refuse(MappingReader& reader, std::string_view key, std::string_view needed) {
  if (reader.node(key) != nullptr) {
    reader.wrong(key, fmt::format("says nothing without '{}'", needed), "take it out");
  }
}

}  // namespace

bool is_model_hash(std::string_view text) {
  return text.size() == kHashDigits &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

Overlay read_overlay(MappingReader& reader) {
  Overlay overlay;
  const bool overrides = reader.node("override") != nullptr;
  const bool extends = reader.node("extend") != nullptr;
  const bool before = reader.node("before") != nullptr;
  const bool after = reader.node("after") != nullptr;
  if (overrides && extends) {
    reader.wrong("extend", "stands beside 'override'",
                 "a page either takes the place of a national one or adds to it: take one of the two out, or make two "
                 "files");
  }
  if (overrides) {
    overlay.kind = Overlay::Kind::override;
    overlay.line = reader.line_of("override");
    overlay.page = read_page(reader, "override");
    overlay.based_on = reader.text("based-on");
    overlay.based_on_line = reader.node("based-on") != nullptr ? reader.line_of("based-on") : 0;
    if (!overlay.based_on.empty() && !is_model_hash(overlay.based_on)) {
      reader.wrong("based-on", fmt::format("is no hash of a page: '{}'", overlay.based_on),
                   "take the line out, and let 'waymark overlay accept' write it");
      overlay.based_on.clear();
    }
  } else {
    refuse(reader, "based-on", "override");
  }
  if (extends && !overrides) {
    overlay.kind = Overlay::Kind::extend;
    overlay.line = reader.line_of("extend");
    overlay.page = read_page(reader, "extend");
    if (before && after) {
      reader.wrong("after", "stands beside 'before'", "say one of the two");
    }
    if (before || after) {
      const std::string_view key = before ? "before" : "after";
      overlay.anchor = read_anchor(reader, key);
      overlay.anchor_line = reader.line_of(key);
      overlay.before = before;
    }
  } else if (!extends) {
    refuse(reader, "before", "extend");
    refuse(reader, "after", "extend");
  }
  return overlay;
}

}  // namespace waymark
