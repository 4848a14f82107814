#include "render/source_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace waymark {

std::string endorsement_words(const Library& library, const PageMeta& meta) {
  std::vector<std::string> names;
  for (const Source& source : meta.sources) {
    if (source.original || source.endorsed || source.publisher.empty() ||
        source.publisher == library.knowledge_base.publisher.name ||
        std::find(names.begin(), names.end(), source.publisher) != names.end()) {
      continue;
    }
    names.push_back(source.publisher);
  }
  if (names.empty()) {
    return {};
  }
  const bool several = names.size() > 1;
  const std::string last = std::move(names.back());
  names.pop_back();
  return fmt::format("{}{}{} {} not checked or endorsed this copy.", fmt::join(names, ", "), several ? " and " : "",
                     last, several ? "have" : "has");
}

}  // namespace waymark
