// Reads fields, and the rows and columns that an author gives, from their declaration.
#pragma once

#include "sheet.hpp"

#include <waymark/value_reader.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace worksheet {

/// What messages call the `number`th thing (from 1) of a list: "column 'measure' of 'outcomes'".
std::string called(std::string_view kind, const waymark::Value& value, std::size_t number, std::string_view of);

/// Reads 'id': small letters, digits and hyphens, and not one of `taken`, to which it is added. Reports what is wrong.
std::string read_id(waymark::ValueReader& reader, std::set<std::string>& taken);

/// Reads 'label', which is required and short.
std::string read_label(waymark::ValueReader& reader);

/// Reads a whole number from `least` to `most`; `otherwise` if it is missing or wrong.
std::uint32_t read_count(waymark::ValueReader& reader, std::string_view key, std::size_t least, std::size_t most,
                         std::uint32_t otherwise);

/// Reads the value under `key`, which `field` is to hold; a field of the type several takes a list. Reports what is
/// wrong; "" if there is none.
std::string read_value(waymark::ValueReader& reader, std::string_view key, const Field& field);

/// Reads all keys of a field but 'id' and 'label'.
void read_field_kind(waymark::ValueReader& reader, Field& field);

/// Reads the list of fields under `key`, of which there must be at least one where it is `required`. `kind` is what
/// messages call one of them and `of` its part's id.
std::vector<Field> read_fields(waymark::ValueReader& reader, std::string_view key, std::string_view kind,
                               const std::string& of, bool required, waymark::DirectiveReply& reply);

/// Reads a list of given rows or columns: 'id', 'label', 'text', 'help', 'group'.
std::vector<Heading> read_headings(const std::vector<waymark::Value>& list, std::string_view kind,
                                   const std::string& of, waymark::DirectiveReply& reply);

}  // namespace worksheet
