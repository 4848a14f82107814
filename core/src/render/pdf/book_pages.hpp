// Which pages a book holds.
#pragma once

#include "pack/library.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace waymark {

/// The pages of a book's content, in order, by page index.
std::vector<std::uint32_t> pages_of_book(const Library& library, const Book& book);

/// Null and kNoPage where there is none.
const Pack* find_pack(const Library& library, const std::string& id);
std::uint32_t find_page(const Library& library, const std::string& id);

}  // namespace waymark
