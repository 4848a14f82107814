#include "pack/front_matter.hpp"

#include "data/mapping_reader.hpp"
#include "data/text_file.hpp"
#include "data/yaml.hpp"
#include "pack/field_check.hpp"
#include "pack/portable_name.hpp"
#include "pack/read_overlay.hpp"
#include "pack/read_source.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace waymark {
namespace {

/// Whether the line of `text` at `start` is '---', spaces after it aside.
bool is_fence(std::string_view line) {
  return line.substr(0, 3) == "---" && line.find_first_not_of(" \t", 3) == std::string_view::npos;
}

struct FrontMatter {
  std::string_view yaml;
  bool found = false;
};

/// Finds the front matter and says in `page` where its body starts.
FrontMatter cut(PageSource& page, Diagnostics& diagnostics) {
  const std::string_view text = page.text;
  constexpr std::string_view kHint = "start the file with the lines '---', 'title: ...' and '---'";
  const auto first_end = text.find('\n');
  if (!is_fence(text.substr(0, first_end))) {
    const bool empty = text.find_first_not_of(" \t\n") == std::string_view::npos;
    diagnostics.error({page.file, 1}, empty ? "the file is empty" : "the page has no front matter", std::string(kHint));
    return {};
  }
  std::uint32_t line_number = 2;
  const std::size_t start = first_end == std::string_view::npos ? text.size() : first_end + 1;
  for (std::size_t line = start; line < text.size(); ++line_number) {
    const auto newline = text.find('\n', line);
    const std::size_t next = newline == std::string_view::npos ? text.size() : newline + 1;
    if (is_fence(text.substr(line, newline == std::string_view::npos ? newline : newline - line))) {
      page.body_offset = static_cast<std::uint32_t>(next);
      page.body_line = line_number + 1;
      return {text.substr(start, line - start), true};
    }
    line = next;
  }
  page.body_offset = static_cast<std::uint32_t>(text.size());
  page.body_line = line_number;
  diagnostics.error({page.file, 1}, "the front matter is never closed", "end it with a line '---'");
  return {};
}

/// Tags name pages of the site, so each needs a letter or digit, and stands once.
std::vector<std::string> read_tags(MappingReader& reader) {
  std::vector<std::string> result;
  std::vector<std::string> slugs;
  for (std::string& tag : reader.texts("tags")) {
    std::string name = slug(tag);
    if (name.empty()) {
      reader.wrong("tags", fmt::format("has a tag without a letter or digit: '{}'", tag));
    } else if (std::find(slugs.begin(), slugs.end(), name) != slugs.end()) {
      reader.wrong("tags", fmt::format("has '{}' twice", tag));
    } else if (const NameProblem problem = name_problem(name + ".html"); problem.found()) {
      reader.wrong("tags", fmt::format("has '{}', but {}", tag, problem.message), "choose another tag");
    } else {
      slugs.push_back(std::move(name));
      result.push_back(std::move(tag));
    }
  }
  return result;
}

/// The page's earlier ids. They name files of the site, as its own does.
void read_was(MappingReader& reader, PageSource& page) {
  for (const std::string& written : reader.texts("was")) {
    std::string id = page_id(written);
    const bool has_pack = id.find('/') != std::string::npos && id.front() != '/' && id.back() != '/';
    NameProblem problem = site_path_problem(id + ".html");
    for (std::size_t start = 0; has_pack && !problem.found() && start < id.size();) {
      const std::size_t slash = std::min(id.find('/', start), id.size());
      problem = name_problem(std::string_view(id).substr(start, slash - start));
      start = slash + 1;
    }
    if (!has_pack) {
      reader.wrong("was", fmt::format("has '{}', which is no page's id", written), "write it as PACK/PATH/NAME");
    } else if (problem.found()) {
      reader.wrong("was", fmt::format("has '{}', but {}", written, problem.message), "write the id that the page had");
    } else if (id == page.id) {
      reader.wrong("was", fmt::format("has the page's own id '{}'", id), "write only ids that it no longer has");
    } else if (std::find(page.meta.was.begin(), page.meta.was.end(), id) != page.meta.was.end()) {
      reader.wrong("was", fmt::format("has '{}' twice", id));
    } else {
      page.meta.was.push_back(std::move(id));
    }
  }
  page.meta.was_line = page.meta.was.empty() ? 0 : reader.line_of("was");
}

}  // namespace

void read_front_matter(PageSource& page, Diagnostics& diagnostics, const std::vector<Source>* named) {
  const std::size_t first = diagnostics.list().size();
  PageMeta& meta = page.meta;
  if (const FrontMatter front = cut(page, diagnostics); front.found) {
    if (const auto root = parse_yaml(front.yaml, page.file, 2, diagnostics)) {
      MappingReader reader(*root, page.file, "the front matter", diagnostics);
      read_schema(reader);
      const bool untitled = root->find("extend") != nullptr;  // its blocks stand below another page's title
      meta.title = one_line(untitled ? reader.text("title") : reader.required_text("title"));
      meta.summary = one_line(reader.text("summary"));
      meta.owner = one_line(reader.text("owner"));
      meta.owner_line = meta.owner.empty() ? 0 : reader.line_of("owner");
      meta.sources = read_page_sources(reader, page.file, named, diagnostics);
      meta.reviewed = reader.date("reviewed");
      meta.review_by = reader.date("review-by");
      if (meta.review_by.given()) {
        meta.review_by_line = reader.line_of("review-by");
        if (meta.review_by < meta.reviewed) {
          reader.wrong("review-by",
                       fmt::format("is {}, before 'reviewed', {}", iso_date(meta.review_by), iso_date(meta.reviewed)));
        }
      }
      meta.audience = reader.texts("audience");
      meta.tags = read_tags(reader);
      meta.status =
          reader.choice("status", {"published", "draft"}) == "draft" ? PageStatus::draft : PageStatus::published;
      meta.printable = reader.flag("printable", false);
      read_was(reader, page);
      meta.overlay = read_overlay(reader);
      reader.finish();
    }
  }
  if (meta.title.empty()) {
    meta.title = title_from_name(std::string_view(page.id).substr(page.id.rfind('/') + 1));
  }
  add_excerpts(diagnostics, first, page.file, page.text);
}

}  // namespace waymark
