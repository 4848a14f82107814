// Checks the names that authors give to new knowledge bases, packs and pages.
#pragma once

#include <string_view>

namespace waymark {

/// Throws UsageError, with a hint, unless `name` is lower-case letters, digits and hyphens and every system can hold a
/// file of that name. `what` is how the message calls the new thing: 'a page', for example.
void check_new_name(std::string_view what, std::string_view name);

}  // namespace waymark
