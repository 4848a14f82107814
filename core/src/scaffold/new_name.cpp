#include "scaffold/new_name.hpp"

#include "pack/field_check.hpp"
#include "pack/portable_name.hpp"
#include "text/display_width.hpp"
#include "text/error.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <string>

namespace waymark {

void check_new_name(std::string_view what, std::string_view name) {
  if (!is_id(name)) {
    // The nearest good name: accents stay letters for slug(), so what it makes may not do either.
    const std::string better = invalid_utf8(name) ? std::string() : slug(name);
    throw UsageError(fmt::format("'{}' can't name {}", shown(name), what),
                     fmt::format("use lower-case letters, digits and hyphens, as in '{}'",
                                 is_id(better) ? better : "care-planning"));
  }
  if (const NameProblem problem = name_problem(name); problem.found()) {
    throw UsageError(problem.message, "choose another name");
  }
  if (name == "readme") {
    throw UsageError(fmt::format("'readme' can't name {}", what),
                     "README.md is a note to authors; choose another name");
  }
}

}  // namespace waymark
