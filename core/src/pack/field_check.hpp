// Reads the fields that knowledge bases, packs and pages share, and checks their form.
#pragma once

#include "data/mapping_reader.hpp"
#include "pack/library.hpp"

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>

namespace waymark {

/// Lower-case letters, digits and hyphens; starts and ends with a letter or digit.
bool is_id(std::string_view text);
/// Something that can be a mail address: one '@' with something on both sides, no spaces.
bool is_email(std::string_view text);
/// Starts with 'https://' or 'http://', goes on, and holds no spaces.
bool is_web_address(std::string_view text);

/// `text` with each run of spaces and line breaks turned into one space.
std::string one_line(std::string_view text);
/// A title made of a file's or folder's name: 'care-planning' becomes 'Care planning'.
std::string title_from_name(std::string_view name);
/// A page's id from what an author wrote: 'page:toolkit/raci', 'toolkit/raci' or 'toolkit/raci.md'.
std::string page_id(std::string_view text);

/// The slug of `text`, or `fallback` if that is empty, with '-2', '-3' ... if `taken` holds it; adds it to `taken`.
/// It can name a file on every system: long ones are cut, and `fallback` stands before a device's name.
std::string unique_slug(std::string_view text, std::string_view fallback, std::unordered_set<std::string>& taken);

/// The required 'id'; reports one that is_id() refuses and then returns "".
std::string read_id(MappingReader& reader);
std::string read_email(MappingReader& reader, std::string_view key);
std::string read_web_address(MappingReader& reader, std::string_view key);
/// Reports a 'schema' other than 1; none is fine.
void read_schema(MappingReader& reader);
/// The mapping under `key`, if there is one.
Contact read_contact(MappingReader& reader, std::string_view key, const std::string& file, Diagnostics& diagnostics);
/// Sets the placeholders in the mapping under 'local', over those that are there.
void read_placeholders(MappingReader& reader, const std::string& file, Diagnostics& diagnostics,
                       std::map<std::string, std::string, std::less<>>& placeholders);

}  // namespace waymark
