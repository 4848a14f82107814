#include "render/site/download_files.hpp"

#include "text/file_size.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace waymark {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

std::string folded(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(), lower);
  return name;
}

}  // namespace

std::vector<std::string> download_paths(const Document& document, std::string_view page_id) {
  std::vector<std::string> paths;
  std::set<std::string> taken;
  for (const Download& download : document.downloads) {
    const std::size_t dot = std::min(download.name.rfind('.'), download.name.size());
    std::string name = download.name;
    for (int number = 2; !taken.insert(folded(name)).second; ++number) {
      name = fmt::format("{}-{}{}", download.name.substr(0, dot), number, download.name.substr(dot));
    }
    paths.push_back(fmt::format("files/{}/{}", page_id, name));
  }
  return paths;
}

std::string download_facts(const Download& download) {
  const std::size_t dot = download.name.rfind('.');
  std::string type = dot == std::string::npos ? std::string() : download.name.substr(dot + 1) + ", ";
  std::transform(type.begin(), type.end(), type.begin(), upper);
  return type + shown_size(download.bytes.size());
}

void write_downloads(const RenderInput& input, std::uint32_t page, const OutputSink& sink) {
  const Document& document = input.documents[page];
  if (document.downloads.empty()) {
    return;
  }
  const std::vector<std::string> paths = download_paths(document, input.library.pages[page].id);
  for (std::size_t i = 0; i < paths.size(); ++i) {
    sink({"site/" + paths[i], document.downloads[i].bytes});
  }
}

}  // namespace waymark
