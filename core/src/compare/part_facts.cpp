#include "compare/part_facts.hpp"

#include "compare/json_members.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace waymark {
namespace {

using compare::flag_member;
using compare::list_member;
using compare::member;
using compare::number_member;
using compare::text_member;

/// Collects facts; those without a value are left out.
class FactList {
 public:
  void words(std::string label, std::string_view value) { add(Fact::Sort::words, std::move(label), value); }
  void value(std::string label, std::string_view value) { add(Fact::Sort::value, std::move(label), value); }
  void says(std::string_view value) { add(Fact::Sort::value, {}, value); }
  void opaque(std::string what, std::string_view value) { add(Fact::Sort::opaque, std::move(what), value); }
  std::vector<Fact> take() { return std::move(facts_); }

 private:
  void add(Fact::Sort sort, std::string label, std::string_view value) {
    if (!value.empty()) {
      facts_.push_back({sort, std::move(label), std::string(value)});
    }
  }
  std::vector<Fact> facts_;
};

std::string texts(const Json& list, const char* separator) {
  std::string result;
  for (const Json& each : list) {
    if (each.is_string()) {
      result += (result.empty() ? "" : separator) + each.get_ref<const std::string&>();
    }
  }
  return result;
}

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string link_target(const Json& node, PartsContext& context) {
  const std::string_view target = text_member(member(node, "link"), "target");
  return context.follow ? context.follow(target) : std::string(target);
}

void add_list(const Json& node, FactList& facts) {
  const bool ordered = flag_member(node, "ordered");
  facts.says(ordered ? "a numbered list" : "a list without numbers");
  if (ordered) {
    facts.value("first number", number_member(node, "start"));
  }
}

void add_figure(const Json& figure, FactList& facts) {
  facts.words("title", text_member(figure, "title"));
  facts.words("description", text_member(figure, "description"));
  std::string words;
  for (const Json& primitive : list_member(figure, "primitives")) {
    const std::string_view text = text_member(primitive, "text");
    words += fmt::format("{}{}", words.empty() || text.empty() ? "" : "; ", text);
  }
  facts.words("words in it", words);
  facts.opaque("the drawing has changed",
               fmt::format("{} {} {}", number_member(figure, "width"), number_member(figure, "height"),
                           dump(list_member(figure, "primitives"))));
}

void add_record(const Json& record, FactList& facts) {
  for (const auto& [label, key] : {std::pair{"title", "title"}, std::pair{"why", "why"}}) {
    facts.words(label, text_member(record, key));
  }
  for (const auto& [label, key] :
       {std::pair{"address", "address"}, std::pair{"group", "group"}, std::pair{"publisher", "publisher"},
        std::pair{"year", "year"}, std::pair{"as of", "as-of"}}) {
    facts.value(label, text_member(record, key));
  }
  facts.value("tags", texts(list_member(record, "tags"), ", "));
  facts.says(flag_member(record, "unverified") ? "an address that was not checked" : "a checked address");
}

void add_worksheet(const Json& worksheet, FactList& facts) {
  facts.words("title", text_member(worksheet, "title"));
  facts.words("help", text_member(worksheet, "help"));
  facts.value("paper", texts(list_member(worksheet, "papers"), ", "));
  for (const Json& each : list_member(worksheet, "repeats")) {
    facts.value(
        fmt::format("rows of '{}'", text_member(each, "id")),
        fmt::format("{} to start with, {} at most", number_member(each, "rows"), number_member(each, "max-rows")));
  }
  if (const Json& views = list_member(worksheet, "views"); !views.empty()) {
    facts.opaque("what its matrix shows has changed", dump(views));
  }
}

std::string_view contents_words(std::string_view of) {
  if (of == "page") {
    return "the headings of this page";
  }
  return of == "section" ? "the pages of this section" : "the pages of a pack";
}

std::string_view answer_words(std::string_view type) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kWords{{{"text", "a line of text"},
                                                                                 {"long-text", "lines of text"},
                                                                                 {"number", "a number"},
                                                                                 {"date", "a date"},
                                                                                 {"choice", "one of its choices"},
                                                                                 {"several", "some of its choices"},
                                                                                 {"checkbox", "a tick"},
                                                                                 {"person", "a person"}}};
  const auto* found = std::find_if(kWords.begin(), kWords.end(), [&](const auto& each) { return each.first == type; });
  return found == kWords.end() ? type : found->second;
}

}  // namespace

std::vector<Fact> part_facts(Kind kind, const Json& node, PartsContext& context) {
  FactList facts;
  const std::string_view text = text_member(node, "text");
  switch (kind) {
    case Kind::heading:
      facts.says(fmt::format("a heading of level {}", number_member(node, "level")));
      break;
    case Kind::list:
      add_list(node, facts);
      break;
    case Kind::list_item:
      if (member(node, "done").is_boolean()) {
        facts.says(flag_member(node, "done") ? "ticked" : "not ticked");
      }
      break;
    case Kind::code_block:
      facts.value("language", text_member(node, "language"));
      break;
    case Kind::table:
      facts.words("caption", text_member(node, "caption"));
      break;
    case Kind::expander:
    case Kind::scenario:
      facts.words("title", text);
      break;
    case Kind::callout:
      facts.words("title", text);
      facts.says(fmt::format("of the kind '{}'", text_member(node, "callout")));
      break;
    case Kind::quotation:
      facts.words("who says it", text);
      facts.says(flag_member(node, "reported") ? "reported speech" : "their own words");
      break;
    case Kind::contents:
      facts.value("what it lists", contents_words(text_member(node, "of")));
      facts.value("pack", text);
      break;
    case Kind::card:
      facts.words("title", text);
      facts.value("page", link_target(node, context));
      break;
    case Kind::resources:
      facts.words("caption", text);
      facts.says(flag_member(node, "filterable") ? "a list that readers can filter" : "a plain list");
      break;
    case Kind::resource:
      add_record(member(node, "record"), facts);
      break;
    case Kind::figure:
      add_figure(member(node, "figure"), facts);
      break;
    case Kind::worksheet:
      add_worksheet(member(node, "worksheet"), facts);
      break;
    case Kind::download: {
      const Json& download = member(node, "download");
      facts.words("title", text_member(download, "title"));
      facts.value("file name", text_member(download, "name"));
      facts.opaque("what is in the file has changed", text_member(download, "bytes"));
      break;
    }
    default:
      break;
  }
  return facts.take();
}

std::vector<Fact> field_facts(const Json& field) {
  FactList facts;
  facts.words("label", text_member(field, "label"));
  facts.words("help", text_member(field, "help"));
  facts.value("answer", answer_words(text_member(field, "type")));
  facts.says(flag_member(field, "required") ? "required" : "optional");
  facts.value("unit", text_member(field, "unit"));
  facts.value("smallest answer", text_member(field, "minimum"));
  facts.value("greatest answer", text_member(field, "maximum"));
  facts.value("most characters", number_member(field, "max-length"));
  facts.value("lines on paper", number_member(field, "lines"));
  facts.words("what stands in it from the start", text_member(field, "value"));
  facts.words("worked example", text_member(field, "example"));
  return facts.take();
}

std::vector<FieldChoice> field_choices(const Json& field) {
  std::vector<FieldChoice> choices;
  for (const Json& each : list_member(field, "choices")) {
    choices.push_back({std::string(text_member(each, "value")), std::string(text_member(each, "label"))});
  }
  return choices;
}

}  // namespace waymark
