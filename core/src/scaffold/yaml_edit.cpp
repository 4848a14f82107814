#include "scaffold/yaml_edit.hpp"

#include "data/text_file.hpp"
#include "scaffold/new_files.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace waymark {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

}  // namespace

bool edit_yaml(const std::filesystem::path& file,
               const std::function<std::optional<std::string>(const std::string&, const YamlNode&)>& edit) {
  if (!std::filesystem::is_regular_file(std::filesystem::symlink_status(file))) {
    return false;
  }
  std::ifstream stream(file, std::ios::binary);
  const std::string raw{std::istreambuf_iterator<char>(stream), {}};
  const bool marked = raw.starts_with(kByteOrderMark);
  const auto returns = std::count(raw.begin(), raw.end(), '\r');
  const auto newlines = std::count(raw.begin(), raw.end(), '\n');
  Diagnostics diagnostics;
  const std::optional<std::string> text = clean_text(raw, "", diagnostics);
  if (!stream || !text || (returns != 0 && returns != newlines)) {
    return false;
  }
  const std::optional<YamlNode> root = parse_yaml(*text, "", 1, diagnostics);
  const std::optional<std::string> edited = root ? edit(*text, *root) : std::nullopt;
  if (!edited) {
    return false;
  }
  std::string result(marked ? kByteOrderMark : "");
  for (const char c : *edited) {
    if (c == '\n' && returns != 0) {
      result += '\r';
    }
    result += c;
  }
  replace_file(file, result);
  return true;
}

}  // namespace waymark
