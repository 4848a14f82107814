#include "pack/asset_kind.hpp"

#include "text/unicode.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace waymark {
namespace {

constexpr std::array<std::string_view, 5> kImages{"png", "jpg", "jpeg", "gif", "webp"};
constexpr std::array<std::string_view, 14> kDownloads{"pdf", "docx", "xlsx", "pptx", "odt",  "ods", "odp",
                                                      "ics", "txt",  "zip",  "json", "yaml", "yml", "csv"};

}  // namespace

AssetKind asset_kind(std::string_view path) {
  const auto name = path.substr(path.rfind('/') + 1);
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos) {
    return AssetKind::refused;
  }
  const std::string ending = fold_case(name.substr(dot + 1));
  if (std::find(kImages.begin(), kImages.end(), ending) != kImages.end()) {
    return AssetKind::image;
  }
  return std::find(kDownloads.begin(), kDownloads.end(), ending) != kDownloads.end() ? AssetKind::download
                                                                                     : AssetKind::refused;
}

std::string asset_endings(AssetKind kind) {
  return kind == AssetKind::image ? fmt::format("{}", fmt::join(kImages, ", "))
                                  : fmt::format("{}", fmt::join(kDownloads, ", "));
}

}  // namespace waymark
