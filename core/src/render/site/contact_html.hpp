// A contact as pages show it.
#pragma once

#include "pack/library.hpp"

#include <string>

namespace waymark {

/// A contact's name, linked to its web page if it has one.
std::string contact_html(const Contact& contact);

}  // namespace waymark
