#include "render/site/made_pages.hpp"

#include <fmt/format.h>

namespace waymark {
namespace {

/// A CSV cell (RFC 4180). A leading '=', '+', '-' or '@' would make a spreadsheet calculate, so it is quoted.
std::string cell(std::string_view text) {
  std::string result = "\"";
  if (!text.empty() && std::string_view("=+-@").find(text[0]) != std::string_view::npos) {
    result += '\'';
  }
  for (const char c : text) {
    if (c == '"') {
      result += '"';
    }
    result += c == '\n' ? ' ' : c;
  }
  return result + "\"";
}

/// A page's file as seen from the folder that its pack was taken from; where that lies must not show in what is
/// published.
std::string file_in_base(const Library& library, const PageSource& source) {
  const std::string& id = own_id(source);
  return fmt::format("{}/{}.md", library.packs[source.own_pack].path, id.substr(id.find('/') + 1));
}

void add_row(std::string& csv, const Library& library, std::string_view address, const std::string& page,
             const PageSource& source, std::uint32_t line, std::string_view text) {
  if (address.starts_with("http://") || address.starts_with("https://")) {
    csv += fmt::format("{},{},{},{},{}\r\n", cell(address), cell(page), cell(file_in_base(library, source)), line,
                       cell(text));
  }
}

}  // namespace

OutputFile external_links(const RenderInput& input) {
  std::string csv = "address,page,file,line,text\r\n";
  for (std::size_t i = 0; i < input.documents.size(); ++i) {
    const PageSource& page = input.library.pages[i];
    const Document& document = input.documents[i];
    for (const Source& source : page.meta.sources) {
      add_row(csv, input.library, source.address, page.id, page, 1, source.title);
    }
    for (NodeIndex n = 0; n < document.nodes.size(); ++n) {
      const Node& node = document.nodes[n];
      const PageSource& own = source_of(input.library, static_cast<std::uint32_t>(i), n);
      if (node.kind == Kind::link || node.kind == Kind::card) {
        add_row(csv, input.library, document.text(document.links[node.data].target), page.id, own, node.line,
                document.plain_text(n));
      } else if (node.kind == Kind::resource) {
        const ResourceRecord& record = document.resource_records[node.data];
        add_row(csv, input.library, record.address, page.id, own, node.line, record.title);
      }
    }
  }
  return {"external-links.csv", std::move(csv)};
}

OutputFile start_here(const RenderInput& input) {
  return {"START-HERE.txt",
          fmt::format("{} ({})\r\n"
                      "1. Keep this folder whole: copy or unzip all of it to one place.\r\n"
                      "2. Open the folder 'site' and double-click 'index.html'. It opens in your web browser.\r\n"
                      "3. Nothing need be installed, and no network is needed.\r\n",
                      input.library.knowledge_base.title, input.edition.display)};
}

}  // namespace waymark
