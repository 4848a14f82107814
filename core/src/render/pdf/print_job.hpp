// One PDF to make: a book, a page, or a worksheet, in ordinary or large print.
#pragma once

#include "render/pdf/print_fonts.hpp"
#include "render/pdf/print_style.hpp"
#include "render/render_input.hpp"

#include <waymark/diagnostic.hpp>

#include <map>
#include <optional>
#include <string>

namespace waymark {

struct PrintJob {
  const Book* book = nullptr;    ///< or
  std::uint32_t page = kNoPage;  ///< a page, or
  NodeIndex worksheet = 0;       ///< a worksheet on that page, by its node
  bool examples = false;         ///< filled in with its example
  bool large = false;
  std::optional<Paper> paper;  ///< instead of the worksheet's usual one
  std::string path;            ///< below the edition's folder
};

struct PrintResult {
  std::string bytes;
  std::size_t pages = 0;
  std::string title;
  Diagnostics diagnostics;
};

/// Lays out and writes one PDF. Reports what could not be printed as it should be; then the bytes are of no use if an
/// error is among it. `colours` are the theme's.
PrintResult print(const PrintJob& job, const RenderInput& input, const std::map<std::string, std::string>& colours,
                  const PrintFonts& fonts);

}  // namespace waymark
