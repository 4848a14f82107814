// Reads values of a PDF, each of which may be missing or of another type than it should be.
#pragma once

#include "pdf/qpdf.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The value under `key` ('/Type') of a dictionary, or of a stream's; one that is not given() if there is none.
QPDFObjectHandle pdf_member(QPDFObjectHandle holder, const std::string& key);
/// Whether there is a value, and not null.
bool given(QPDFObjectHandle value);

/// A name without its slash; "" for anything else.
std::string pdf_name(QPDFObjectHandle value);
/// A text string as valid UTF-8; "" for anything else.
std::string pdf_text(QPDFObjectHandle value);
std::optional<long long> pdf_integer(QPDFObjectHandle value);
std::optional<double> pdf_number(QPDFObjectHandle value);
bool pdf_is_true(QPDFObjectHandle value);
/// An array's items; a single value alone; nothing if there is none. Throws std::length_error once the file has gone
/// through too many.
std::vector<QPDFObjectHandle> pdf_items(QPDFObjectHandle value);

/// All values of a dictionary; of anything else what pdf_items() has.
std::vector<QPDFObjectHandle> pdf_states(QPDFObjectHandle value);

/// Names an object in lookups: 0 for one that is written where it is used.
std::uint64_t object_key(const QPDFObjectHandle& value);
/// '123 0', or "".
std::string object_id(const QPDFObjectHandle& value);

/// `text` with bytes that are no UTF-8 turned into U+FFFD.
std::string valid_utf8(std::string_view text);

}  // namespace waymark
