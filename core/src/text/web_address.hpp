// Web addresses: which may be linked to, and how they are written.
#pragma once

#include <string>
#include <string_view>

namespace waymark {

/// Whether a page may link to an address with this scheme (or none): http, https, mailto, tel.
bool is_allowed_address(std::string_view address);

/// A path for an address: letters, digits and '/-._~' stay, all other bytes are percent-encoded.
std::string encoded_path(std::string_view path);

/// The address with what it can't hold percent-encoded (RFC 3986); '%' is kept, since authors write encoded addresses.
std::string encoded_address(std::string_view address);

/// Whether the byte may stand in an address as it is, '&' aside.
bool is_address_byte(char c);

/// Appends '%41' for 'A'.
void append_percent(std::string& out, char c);

}  // namespace waymark
