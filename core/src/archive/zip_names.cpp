#include "archive/zip_names.hpp"

#include "pack/portable_name.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace waymark {
namespace {

constexpr std::size_t kMaxPathBytes = 1000;
constexpr std::ptrdiff_t kMaxDepth = 40;

std::string folded(std::string_view path) { return fold_case(nfc(path)); }

}  // namespace

std::string ZipNames::add_folders(std::string_view path) {
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', slash + 1)) {
    const std::string_view folder = path.substr(0, slash);
    const auto [known, fresh] = by_folded_.emplace(folded(folder), Named{std::string(folder), true});
    if (!fresh && !known->second.folder) {
      return "lies in a folder that is a file too";
    }
    if (!fresh && known->second.path != folder) {
      return fmt::format("lies in a folder whose name differs from '{}' only in capitals", known->second.path);
    }
  }
  return {};
}

std::string ZipNames::add(std::string_view name) {
  const bool folder = name.ends_with('/');
  const std::string_view path = name.substr(0, name.size() - (folder ? 1 : 0));
  if (invalid_utf8(path)) {
    return "is not UTF-8";
  }
  if (path.empty() || path.size() > kMaxPathBytes || std::count(path.begin(), path.end(), '/') > kMaxDepth) {
    return path.empty() ? "is empty" : "is too long";
  }
  if (path.front() == '/' || path.find('\\') != std::string_view::npos || path.find(':') != std::string_view::npos) {
    return "is no path below a folder";
  }
  for (std::size_t start = 0; start <= path.size();) {
    const std::size_t slash = std::min(path.find('/', start), path.size());
    const std::string_view part = path.substr(start, slash - start);
    if (part.empty() || part == "." || part == "..") {
      return "is no path below a folder";
    }
    if (const NameProblem problem = name_problem(part); problem.found()) {
      return "can't stand on every system: " + problem.message;
    }
    start = slash + 1;
  }
  if (std::string problem = add_folders(path); !problem.empty()) {
    return problem;
  }
  const auto [known, fresh] = by_folded_.emplace(folded(path), Named{std::string(path), folder});
  if (fresh || (folder && known->second.folder && known->second.path == path)) {
    return {};
  }
  return known->second.path == path ? "stands in it twice"
                                    : fmt::format("differs from '{}' only in capitals", known->second.path);
}

}  // namespace waymark
