#include "build/earlier_pages.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

namespace waymark {
namespace {

using Was = std::vector<std::string>;

Library library(const std::vector<std::pair<std::string, Was>>& pages) {
  Library result;
  for (const auto& [id, was] : pages) {
    PageSource page;
    page.id = id;
    page.meta.was = was;
    result.page_by_id.emplace(id, static_cast<std::uint32_t>(result.pages.size()));
    result.pages.push_back(std::move(page));
  }
  return result;
}

EditionRecord record(Version version, const std::vector<std::string>& ids) {
  EditionRecord result;
  result.version = std::move(version);
  for (const std::string& id : ids) {
    EditionRecord::Page page;
    page.id = id;
    page.title = "Title of " + id;
    result.pages.push_back(std::move(page));
  }
  return result;
}

/// 'old -> new' and 'old gone since VERSION', in order.
std::string told(const Library& today, const EarlierPages& pages) {
  std::string text;
  for (const auto& [id, page] : pages.moved) {
    text += id + " -> " + today.pages[page].id + "\n";
  }
  for (const EarlierPages::Gone& gone : pages.gone) {
    text += gone.id + " '" + gone.title + "' last in " + gone.last + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("earlier ids lead to the page that has them, also before any edition", "[earlier_pages]") {
  const Library today = library({{"a/new", {"a/old", "a/older"}}, {"a/other", {}}});
  CHECK(told(today, find_earlier_pages(today, {})) == "a/old -> a/new\na/older -> a/new\n");
}

TEST_CASE("a page that moved in one edition and again in the next is found from the first", "[earlier_pages]") {
  EditionRecord second = record({1, 1, 0, {}}, {"a/two"});
  second.moved = {{"a/one", "a/two"}};
  const Library today = library({{"a/three", {"a/two"}}});
  CHECK(told(today, find_earlier_pages(today, {record({1, 0, 0, {}}, {"a/one"}), second})) ==
        "a/one -> a/three\na/two -> a/three\n");
}

TEST_CASE("a page without a successor is gone, with the last edition that had it", "[earlier_pages]") {
  EditionRecord second = record({1, 1, 0, {}}, {"a/b", "a/c"});
  second.moved = {{"a/a", "a/b"}};
  second.gone = {{"a/x", "X", "0.9.0"}, {"a/d", "D", "1.0.0"}};
  const Library today = library({{"a/c", {}}, {"a/d", {}}});
  CHECK(told(today, find_earlier_pages(today, {record({1, 0, 0, {}}, {"a/a", "a/d"}), second})) ==
        "a/a 'Title of a/b' last in 1.1.0\na/b 'Title of a/b' last in 1.1.0\na/x 'X' last in 0.9.0\n");
}

TEST_CASE("the glossary is no page that can be gone", "[earlier_pages]") {
  const Library today = library({{"a/c", {}}});
  CHECK(told(today, find_earlier_pages(today, {record({1, 0, 0, {}}, {"a/c", "glossary"})})).empty());
}

}  // namespace waymark
