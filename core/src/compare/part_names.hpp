// What readers call a part of a page.
#pragma once

#include "compare/page_parts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The value of a part's fact; empty if it has none of that label.
std::string_view fact_of(const Part& part, std::string_view label);

/// 'paragraph', "row 'Pharmacy'", "callout 'Mind this'", "field 'Lead'".
std::string part_name(const Part& part);

/// What comes after the names of parts that lie in `part`: " of worksheet 'Plan'". That of what holds `part`, which is
/// `where`, if it is a mere list.
std::string place_in(const Part& part, const std::string& where);

/// The texts of a table's first row, if that names its columns.
std::vector<std::string> column_names(const Part& table);

/// All words in it.
std::string whole_text_of(const Part& part);

}  // namespace waymark
