#include "text/writing_direction.hpp"

#include <unicode/uloc.h>

#include <string>

namespace waymark {

bool is_right_to_left(std::string_view language) { return uloc_isRightToLeft(std::string(language).c_str()) != 0; }

}  // namespace waymark
