// Who answers for a pack's pages: roles and their mail addresses.
#pragma once

#include "data/mapping_reader.hpp"
#include "pack/library.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The list under 'owners' in pack.yaml. What is wrong is reported and left out.
std::vector<PageOwner> read_page_owners(MappingReader& reader, const std::string& file, Diagnostics& diagnostics);

/// The entry for `role`, whatever its capitals; nullptr if there is none.
const PageOwner* find_page_owner(const std::vector<PageOwner>& owners, std::string_view role);

}  // namespace waymark
