// Says which files a page may show or offer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace waymark {

enum class AssetKind : std::uint8_t {
  image,     ///< shown in a page: PNG, JPEG, GIF, WebP
  download,  ///< offered by a link: office documents, PDF, tables, calendars, text, archives
  refused,   ///< anything else, above all what a browser would run: SVG, HTML, scripts
};

/// By the ending of its name, capitals or not.
AssetKind asset_kind(std::string_view path);

/// The endings of a kind for a hint: 'png, jpg, jpeg, gif, webp'. REQUIRES image or download.
std::string asset_endings(AssetKind kind);

}  // namespace waymark
