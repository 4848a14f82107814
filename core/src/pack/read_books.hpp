// Reads which books knowledge-base.yaml makes of its pages.
#pragma once

#include "data/mapping_reader.hpp"
#include "pack/library.hpp"

#include <string>
#include <vector>

namespace waymark {

/// The books under 'books'. What is wrong is reported; whether their packs and pages exist is not known yet.
std::vector<Book> read_books(MappingReader& reader, const std::string& file, Diagnostics& diagnostics);

}  // namespace waymark
