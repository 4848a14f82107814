#include "plugin/finding_places.hpp"

#include "data/text_file.hpp"
#include "directive/data_file.hpp"
#include "directive/directive_input.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace waymark {

FindingPlaces::File FindingPlaces::with_lines(std::string shown, std::string_view text) {
  File file{std::move(shown), text, {}};
  for (std::size_t start = 0; start < text.size() || file.starts.empty();) {
    file.starts.push_back(start);
    start = std::min(text.find('\n', start), text.size()) + 1;
  }
  return file;
}

FindingPlaces::File& FindingPlaces::file_of_source(const std::string& source) {
  if (const auto known = files_.find(source); known != files_.end()) {
    return known->second;
  }
  File file;  // of a source that nobody knows: without lines
  if (source == "page" || source == "body") {
    file = with_lines(file_of(call_), call_.page->text);
  } else if (const std::string* name = call_.option(source)) {
    const auto data = call_.library->data.find(nfc(data_key(own_id(*call_.page), *name)));
    if (data != call_.library->data.end()) {
      file = with_lines(data->second.file, data->second.text);
    }
  }
  return files_.emplace(source, std::move(file)).first->second;
}

FindingPlaces::Found FindingPlaces::at_fence() {
  return {call_.place, excerpt_of_line(call_.page->text, call_.place.line)};
}

bool FindingPlaces::is_on_page(std::uint32_t line) { return line >= 1 && line <= file_of_source("page").starts.size(); }

FindingPlaces::Found FindingPlaces::find(const std::string& source, std::uint32_t line, std::uint32_t column) {
  const bool on_page = source == "page" || source == "body";
  const std::string* option = on_page ? nullptr : call_.option(source);
  if (!on_page && option == nullptr) {
    return at_fence();
  }
  const File& file = file_of_source(source);
  if (file.starts.empty()) {  // of an option that names no data file
    const auto at = std::find_if(call_.options.begin(), call_.options.end(),
                                 [&](const DirectiveOption& each) { return each.name == source; });
    return {{file_of(call_), at->line, 0}, excerpt_of_line(call_.page->text, at->line)};
  }
  if (line == 0 || line > file.starts.size()) {
    return on_page ? at_fence() : Found{{file.shown, 0, 0}, {}};
  }
  const std::string_view rest = file.text.substr(file.starts[line - 1]);
  const std::string_view shown = rest.substr(0, rest.find('\n'));
  return {{file.shown, line, column <= shown.size() + 1 ? column : 0}, excerpt_of(shown)};
}

}  // namespace waymark
