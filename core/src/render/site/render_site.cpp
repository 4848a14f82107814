#include "render/site/render_site.hpp"

#include "render/site/body_html.hpp"
#include "render/site/download_files.hpp"
#include "render/site/edition_switch.hpp"
#include "render/site/made_pages.hpp"
#include "render/site/plugin_assets.hpp"
#include "render/site/site_frame.hpp"
#include "text/error.hpp"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {
namespace {

/// How many headings make a contents list worth its space.
constexpr std::size_t kContentsFrom = 2;

OutputFile pack_content_page(const SiteFrame& frame, std::uint32_t page) {
  const PageSource& source = frame.input.library.pages[page];
  const Document& document = frame.input.documents[page];
  PageValues values = frame.common_values(frame.map.depth(page));
  const BodyContext context{frame.input, frame.map, frame.terms, page, values.root, {}, 0};
  std::string main;
  main.reserve(document.storage.size() * 2);
  write_body(document, context, main);

  const std::string head_title = frame.head_title(source.meta.title);
  const std::string menu = frame.menu(values.root, source.pack);
  const std::string breadcrumbs = frame.breadcrumbs(page, values.root);
  const std::string heading = frame.heading(page);
  const std::string navigation = frame.section_navigation(page, values.root);
  const std::string pager = frame.pager(page, values.root);
  const std::string about = frame.about(page, values.root);
  std::string contents;
  if (heading_count(document) >= kContentsFrom) {
    contents = "<ul class=\"nhsuk-contents-list__list\">\n" + heading_list(document, {}) + "\n</ul>";
  }
  const std::string plugin_assets = plugin_asset_links(frame.input, document.plugins, values.root);
  const std::string edition_switch = frame.edition_switch(frame.map.file(page), page, values.root);
  values.edition_switch = edition_switch;
  values.plugin_assets = plugin_assets;
  values.head_title = head_title;
  values.title = source.meta.title;
  values.description = source.meta.summary;
  values.menu = menu;
  values.breadcrumbs = breadcrumbs;
  values.heading = heading;
  values.main = main;
  values.section_navigation = navigation;
  values.contents = contents;
  values.pager = pager;
  values.about = about;
  return {frame.map.file(page), frame.templates.expand("page.html", values)};
}

std::string colour_sheet(const Theme& theme) {
  std::string css = ":root {\n";
  for (const auto& [role, value] : theme.colours) {
    css += "  --wm-" + role + ": " + value + ";\n";
  }
  return css + "}\n";
}

/// The file's bytes; all of them, or Error.
std::string read_asset(const Asset& asset) {
  std::ifstream in(asset.file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in.is_open() || in.bad()) {
    throw Error("the file cannot be read", "it could be when the pages were checked: try again",
                {asset.file.string(), 0, 0});
  }
  return bytes;
}

/// The files that pages show or offer, each once.
void copy_assets(const RenderInput& input, const OutputSink& sink) {
  std::vector<std::string_view> used;
  for (const Document& document : input.documents) {
    for (const Link& link : document.links) {
      if (link.kind == Link::Kind::asset) {
        used.push_back(document.asset_path(link));
      }
    }
  }
  std::sort(used.begin(), used.end());
  used.erase(std::unique(used.begin(), used.end()), used.end());
  for (const std::string_view path : used) {
    const auto asset = input.library.assets.find(path);
    if (asset != input.library.assets.end()) {
      sink({"site/" + std::string(path), read_asset(asset->second)});
    }
  }
}

/// Whether the file is at the address of a pack's page, of this edition or an earlier one.
bool is_page_of_a_pack(const SiteFrame& frame, const std::string& file) {
  const std::string id = file.substr(0, file.rfind('.'));
  const EarlierPages& earlier = frame.input.earlier;
  return frame.input.library.page_by_id.contains(id) || earlier.moved.contains(id) ||
         std::any_of(earlier.gone.begin(), earlier.gone.end(), [&](const auto& gone) { return gone.id == id; });
}

}  // namespace

void render_site(const RenderInput& input, const Theme& theme, const OutputSink& sink,
                 const std::function<void(std::size_t)>& done) {
  const SiteFrame frame(input, theme);
  std::mutex mutex;
  std::vector<std::string> made;  // the pages that are no pack's
  const auto site_sink = [&](OutputFile file) {
    if (file.path.ends_with(".html") && !is_page_of_a_pack(frame, file.path)) {
      const std::lock_guard lock(mutex);
      made.push_back(file.path);
    }
    file.path.insert(0, "site/");
    sink(std::move(file));
  };
  const auto page_count = static_cast<std::uint32_t>(input.documents.size());
  tbb::parallel_for(tbb::blocked_range<std::uint32_t>(0, page_count, 8), [&](const auto& range) {
    for (std::uint32_t page = range.begin(); page != range.end(); ++page) {
      site_sink(pack_content_page(frame, page));
      write_downloads(input, page, sink);
    }
    done(range.size());
  });
  tbb::parallel_for(std::size_t{0}, frame.map.entry_count(), [&](std::size_t entry) {
    if (frame.has_print_page(static_cast<std::uint32_t>(entry))) {
      site_sink(print_page(frame, static_cast<std::uint32_t>(entry)));
    }
  });
  for (std::uint32_t pack = 0; pack < input.library.packs.size(); ++pack) {
    if (input.library.packs[pack].index_page == kNoPage) {
      site_sink(pack_page(frame, pack));
    }
  }
  for (OutputFile& file : a_to_z_pages(frame)) {
    site_sink(std::move(file));
  }
  for (OutputFile& file : tag_pages(frame)) {
    site_sink(std::move(file));
  }
  if (!input.library.glossary.empty()) {
    site_sink(glossary_page(frame));
  }
  if (!input.printed.empty()) {
    site_sink(documents_page(frame));
  }
  site_sink(maintenance_page(frame));
  for (OutputFile& file : earlier_pages(frame)) {
    site_sink(std::move(file));
  }
  site_sink(accessibility_page(frame));
  site_sink(search_page(frame));
  site_sink(home_page(frame));
  if (input.edition.released) {
    site_sink(check_copy_page(frame));
    std::sort(made.begin(), made.end());
    site_sink(page_list(input, made));
    site_sink(changes_feed(frame));
  }
  site_sink(external_links(input));
  site_sink({"assets/colours.css", colour_sheet(theme)});
  if (!theme.logo_name.empty()) {
    site_sink({"assets/" + theme.logo_name, theme.logo});
  }
  for (const auto& [name, bytes] : theme.assets) {
    site_sink({"assets/" + name, bytes});
  }
  write_plugin_assets(input, sink);
  copy_assets(input, sink);
  sink(start_here(input));
}

}  // namespace waymark
