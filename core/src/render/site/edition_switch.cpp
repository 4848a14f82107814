#include "render/site/edition_switch.hpp"

#include "data/date.hpp"
#include "render/site/html_writer.hpp"

#include <waymark/write_model.hpp>

#include <fmt/format.h>

namespace waymark {
namespace {

/// JSON that can stand in a script wherever that stands: ASCII, and no '<'.
std::string script_json(const Json& json) {
  std::string text = json.dump(-1, ' ', true, Json::error_handler_t::replace);
  for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at)) {
    text.replace(at, 1, "\\u003c");
  }
  return text;
}

}  // namespace

EarlierIds earlier_ids(const EarlierPages& earlier) {
  EarlierIds ids;
  for (const auto& [id, page] : earlier.moved) {
    ids[page].push_back(id);
  }
  return ids;
}

std::string edition_switch_html(const RenderInput& input, const EarlierIds& earlier, std::string_view file,
                                std::uint32_t page, std::string_view root) {
  std::string out;
  HtmlWriter html(out);
  html.markup("<div class=\"wm-edition\" data-version=\"").attribute(input.edition.released ? input.edition.name : "");
  html.markup("\" data-root=\"").attribute(root).markup("\" data-file=\"").attribute(file).markup("\"");
  if (page != kNoPage) {
    html.markup(" data-page=\"").attribute(input.library.pages[page].id).markup("\"");
    if (const auto found = earlier.find(page); found != earlier.end()) {
      // A space can stand in an id, '|' can't: no file's name may hold it on Windows.
      html.markup(" data-was=\"").attribute(fmt::format("{}", fmt::join(found->second, "|"))).markup("\"");
    }
  }
  html.markup(">\n<p class=\"wm-edition__name\">").text(input.edition.display);
  if (input.edition.released) {
    html.markup(", <span class=\"wm-edition__date\">").text(long_date(input.edition.date)).markup("</span>");
  }
  html.markup("</p>\n</div>");
  return out;
}

OutputFile page_list(const RenderInput& input, const std::vector<std::string>& made) {
  Json pages = Json::array();
  for (const PageSource& page : input.library.pages) {
    pages.push_back(page.id);
  }
  Json moved = Json::array();
  for (const auto& [from, page] : input.earlier.moved) {
    moved.push_back({from, input.library.pages[page].id});
  }
  Json gone = Json::array();
  for (const EarlierPages::Gone& each : input.earlier.gone) {
    gone.push_back(each.id);
  }
  const Json list{{"format", 1},
                  {"pages", std::move(pages)},
                  {"moved", std::move(moved)},
                  {"gone", std::move(gone)},
                  {"made", made}};
  return {"assets/pages.js", fmt::format("window.waymarkPages=window.waymarkPages||{{}};window.waymarkPages[{}]={};\n",
                                         script_json(input.edition.name), script_json(list))};
}

}  // namespace waymark
