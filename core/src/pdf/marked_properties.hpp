// What a marked piece of content says of itself.
#pragma once

#include "pdf/content_lexer.hpp"
#include "pdf/qpdf.hpp"

#include <optional>
#include <string>
#include <vector>

namespace waymark {

struct MarkedProperties {
  std::optional<long long> mcid{};
  std::optional<std::string> language{};
  bool actual_text = false;
  bool alternative = false;
  bool expansion = false;
};

/// Reads the operands of 'BDC': a tag, then a dictionary or the name of one in the resources' `named`.
MarkedProperties read_marked_properties(const std::vector<ContentToken>& operands, const QPDFObjectHandle& named);

}  // namespace waymark
