#include "pack/field_check.hpp"

#include "pack/portable_name.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace waymark {
namespace {

constexpr std::string_view kSchema = "1";
constexpr std::size_t kMaxSlugBytes = 80;
constexpr std::string_view kIdForm = "use lower-case letters, digits and hyphens, as in 'care-planning'";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
/// What would end a mail's address, or begin its subject, in a link (RFC 6068), or needs quotes in one (RFC 5322).
constexpr std::string_view kNotInEmail = "?#%&=<>\"(),:;\\[]/|^`{}";

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

bool starts_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

}  // namespace

bool is_id(std::string_view text) {
  return !text.empty() && text.front() != '-' && text.back() != '-' &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

bool is_email(std::string_view text) {
  const auto at = text.find('@');
  return at != std::string_view::npos && at != 0 && at + 1 != text.size() && text.find('@', at + 1) == text.npos &&
         text.find_first_of(kNotInEmail) == text.npos && std::none_of(text.begin(), text.end(), [](char c) {
           return static_cast<unsigned char>(c) <= ' ' || c == 0x7f;
         });
}

bool is_web_address(std::string_view text) {
  for (const std::string_view scheme : {std::string_view("https://"), std::string_view("http://")}) {
    if (starts_with(text, scheme) && text.size() > scheme.size()) {
      return std::none_of(text.begin(), text.end(), is_space);
    }
  }
  return false;
}

std::string one_line(std::string_view text) {
  std::string result;
  bool gap = false;
  for (const char c : text) {
    if (is_space(c)) {
      gap = true;
      continue;
    }
    if (gap && !result.empty()) {
      result += ' ';
    }
    gap = false;
    result += c;
  }
  return result;
}

std::string title_from_name(std::string_view name) {
  std::string result(name);
  std::replace_if(
      result.begin(), result.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
  result = one_line(result);
  if (!result.empty() && is_lower(result[0])) {
    result[0] = static_cast<char>(result[0] - 'a' + 'A');
  }
  return result.empty() ? std::string(name) : result;
}

std::string page_id(std::string_view text) {
  constexpr std::string_view kScheme = "page:";
  constexpr std::string_view kEnding = ".md";
  if (text.substr(0, kScheme.size()) == kScheme) {
    text.remove_prefix(kScheme.size());
  }
  if (text.size() > kEnding.size() && text.substr(text.size() - kEnding.size()) == kEnding) {
    text.remove_suffix(kEnding.size());
  }
  return nfc(text);
}

std::string unique_slug(std::string_view text, std::string_view fallback, std::unordered_set<std::string>& taken) {
  std::string name = slug(text);
  if (name.size() > kMaxSlugBytes) {
    std::size_t cut = kMaxSlugBytes;
    while ((static_cast<unsigned char>(name[cut]) & 0xC0U) == 0x80U) {
      --cut;
    }
    name.erase(cut);
  }
  if (name_problem(name).found()) {
    name = fmt::format("{}-{}", fallback, name);
  } else if (name.empty()) {
    name = fallback;
  }
  std::string candidate = name;
  for (int number = 2; !taken.insert(candidate).second; ++number) {
    candidate = fmt::format("{}-{}", name, number);
  }
  return candidate;
}

std::string read_id(MappingReader& reader) {
  std::string id = reader.required_text("id");
  if (!id.empty() && !is_id(id)) {
    reader.wrong("id", fmt::format("is not an id: '{}'", id), std::string(kIdForm));
    return {};
  }
  return id;
}

std::string read_email(MappingReader& reader, std::string_view key) {
  std::string email = reader.text(key);
  if (!email.empty() && !is_email(email)) {
    reader.wrong(key, fmt::format("is not a mail address: '{}'", email), "write it as in name@example.org");
    return {};
  }
  return email;
}

std::string read_web_address(MappingReader& reader, std::string_view key) {
  std::string address = reader.text(key);
  if (!address.empty() && !is_web_address(address)) {
    reader.wrong(key, fmt::format("is not a web address: '{}'", address),
                 "start it with 'https://' or 'http://', and write '%20' for a space");
    return {};
  }
  return address;
}

void read_schema(MappingReader& reader) {
  const std::string schema = reader.text("schema");
  const YamlNode* value = reader.node("schema");
  if (value != nullptr && value->is_scalar() && schema != kSchema) {
    reader.wrong("schema", fmt::format("is '{}'; this program reads schema {}", schema, kSchema),
                 fmt::format("use the release of Waymark that this was written for, or write 'schema: {}'", kSchema));
  }
}

Contact read_contact(MappingReader& reader, std::string_view key, const std::string& file, Diagnostics& diagnostics) {
  Contact contact;
  const YamlNode* value = reader.node(key);
  if (value == nullptr || value->is_null()) {
    return contact;
  }
  MappingReader fields(*value, file, fmt::format("'{}'", key), diagnostics);
  contact.name = fields.text("name");
  contact.email = read_email(fields, "email");
  contact.address = read_web_address(fields, "address");
  fields.finish();
  return contact;
}

void read_placeholders(MappingReader& reader, const std::string& file, Diagnostics& diagnostics,
                       std::map<std::string, std::string, std::less<>>& placeholders) {
  const YamlNode* value = reader.node("local");
  if (value == nullptr || value->is_null()) {
    return;
  }
  MappingReader fields(*value, file, "'local'", diagnostics);
  for (const YamlNode::Entry& entry : value->entries) {
    std::string text = fields.text(entry.key);
    if (is_id(entry.key)) {
      placeholders[entry.key] = std::move(text);
    } else {
      diagnostics.error({file, entry.line, entry.column}, fmt::format("'{}' cannot name a placeholder", entry.key),
                        std::string(kIdForm));
    }
  }
}

}  // namespace waymark
