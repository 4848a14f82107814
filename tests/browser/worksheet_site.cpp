// Writes a site whose pages hold every kind of field, grid and explanation: waymark_worksheet_site OUTDIR THEMES
// It uses the renderer alone, so that what a browser makes of worksheets is tested without any plugin.
#include "render/site/render_site.hpp"
#include "text/error.hpp"
#include "worksheet_pages.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

using namespace waymark;

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: waymark_worksheet_site OUTDIR THEMES\n", stderr);
    return 2;
  }
  const std::filesystem::path out = argv[1];
  try {
    Library library;
    library.knowledge_base.title = "Worksheets";
    library.knowledge_base.language = "en-GB";
    Pack pack;
    pack.id = "sheets";
    pack.title = "Sheets";
    pack.version = "1";
    pack.index_page = 0;
    OutlineEntry section;
    section.title = "All sheets";
    section.section = true;
    section.slug = "all-sheets";
    std::vector<Document> documents;
    for (WorksheetPage& page : worksheet_pages()) {
      PageSource source;
      source.id = "sheets/" + page.name;
      source.meta.title = page.title;
      const auto index = static_cast<std::uint32_t>(library.pages.size());
      if (index > 0) {
        section.children.push_back({page.title, index, false, {}, {}});
      }
      library.page_by_id.emplace(source.id, index);
      library.pages.push_back(std::move(source));
      documents.push_back(std::move(page.document));
    }
    pack.end_page = static_cast<std::uint32_t>(library.pages.size());
    pack.outline.push_back(std::move(section));
    library.packs.push_back(std::move(pack));
    const EditionLabel edition{"preview", "Preview edition", {2026, 11, 22}};
    const std::vector<PluginAssets> assets{
        {"other", {{"other.js", "throw new Error('loaded by a page that has no part of it');"}}},
        {"sheets",
         {{"sheets.css", ":root { --sheets: loaded; }\n"},
          {"sheets.js", "document.documentElement.dataset.sheets = 'loaded';\n"}}}};
    Diagnostics diagnostics;
    const Theme theme = read_theme("standard", out, "", argv[2], diagnostics);
    render_site(
        {library, documents, edition, assets}, theme,
        [&](const OutputFile& file) {
          std::filesystem::create_directories((out / file.path).parent_path());
          std::ofstream(out / file.path, std::ios::binary) << file.bytes;
        },
        [](std::size_t) {});
  } catch (const Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 3;
  }
  return 0;
}
