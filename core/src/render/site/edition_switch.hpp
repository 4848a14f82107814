// What tells a page's reader, and the script that offers other editions, which edition and page this is.
#pragma once

#include "render/render_input.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The earlier ids of each page, by the page.
using EarlierIds = std::map<std::uint32_t, std::vector<std::string_view>>;

EarlierIds earlier_ids(const EarlierPages& earlier);

/// The edition's name for the header of `file`, with what the script needs to find the same page elsewhere. `page` may
/// be kNoPage; `root` leads from the page to the site's folder.
std::string edition_switch_html(const RenderInput& input, const EarlierIds& earlier, std::string_view file,
                                std::uint32_t page, std::string_view root);

/// 'assets/pages.js': the addresses of this edition, which pages of other editions ask for before they lead here.
/// `made` are the files of pages that are no pack's.
OutputFile page_list(const RenderInput& input, const std::vector<std::string>& made);

}  // namespace waymark
