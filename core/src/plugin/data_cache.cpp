#include "plugin/data_cache.hpp"

#include "data/csv.hpp"
#include "data/text_file.hpp"
#include "plugin/value_json.hpp"
#include "text/placeholders.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace waymark {
namespace {

/// More than this is not reported of one file: it is all the same mistake.
constexpr std::size_t kMostProblems = 100;

/// Goes through texts of data, replaces their placeholders, and reports what no text may hold.
class TextCheck {
 public:
  TextCheck(const std::string& file, const Placeholders& placeholders, Diagnostics& diagnostics)
      : file_(file), placeholders_(placeholders), diagnostics_(diagnostics) {}

  void check(std::string& text, std::uint32_t line, std::uint32_t column) {
    const Place place{file_, line, column};
    if (has_placeholders(text)) {
      text = with_placeholders(text, placeholders_, [&](std::string message, std::string hint) {
        report(place, std::move(message), std::move(hint));
      });
    }
    if (reported_ < kMostProblems && report_control_character(text, place, diagnostics_)) {
      ++reported_;
    }
  }

  void check(YamlNode& node) {
    if (node.is_scalar() && !node.is_null()) {
      check(node.scalar, node.line, node.column);
      node.quoted = true;  // a text stays a text, even if its placeholder's value is empty
    }
    for (YamlNode& item : node.items) {
      check(item);
    }
    for (YamlNode::Entry& entry : node.entries) {
      check(entry.value);
    }
  }

  void check(CsvTable& table) {
    for (CsvTable::Row& row : table.rows) {
      for (std::string& cell : row.cells) {
        check(cell, row.line, 0);
      }
    }
  }

 private:
  void report(const Place& place, std::string message, std::string hint) {
    if (reported_ < kMostProblems) {
      ++reported_;
      diagnostics_.error(place, std::move(message), std::move(hint));
    }
  }

  const std::string& file_;
  const Placeholders& placeholders_;
  Diagnostics& diagnostics_;
  std::size_t reported_ = 0;
};

/// Writes what was read, if nothing is wrong with it.
template <typename Data>
void write(std::optional<Data> data, const std::string& file, const Placeholders& placeholders, DataJson& result) {
  if (!data) {
    return;
  }
  TextCheck(file, placeholders, result.diagnostics).check(*data);
  if (!result.diagnostics.has_errors()) {
    write_value(*data, result.json);
  }
}

}  // namespace

bool report_control_character(std::string_view text, const Place& place, Diagnostics& diagnostics) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f) {
      diagnostics.error(place, fmt::format("control character U+{:04X} in the text", byte), "remove it");
      return true;
    }
  }
  return false;
}

DataJson read_data_json(const DataFile& file, const Placeholders& placeholders) {
  DataJson result;
  if (file.file.ends_with(".csv")) {
    write(parse_csv(file.text, file.file, result.diagnostics), file.file, placeholders, result);
  } else {
    write(parse_yaml(file.text, file.file, 1, result.diagnostics), file.file, placeholders, result);
  }
  add_excerpts(result.diagnostics, 0, file.file, file.text);
  return result;
}

DataJson read_body_json(std::string_view body, const std::string& file, std::uint32_t first_line,
                        const Placeholders& placeholders) {
  DataJson result;
  write(parse_yaml(body, file, first_line, result.diagnostics), file, placeholders, result);
  return result;
}

std::string checked_lines(std::string_view text, const std::string& file, std::uint32_t first_line,
                          const Placeholders& placeholders, Diagnostics& diagnostics) {
  TextCheck check(file, placeholders, diagnostics);
  std::string result;
  result.reserve(text.size());
  for (std::uint32_t line = first_line; !text.empty(); ++line) {
    const std::size_t size = std::min(text.find('\n'), text.size());
    std::string one(text.substr(0, size));
    check.check(one, line, 0);
    result += one;
    if (size < text.size()) {
      result += '\n';
    }
    text.remove_prefix(std::min(size + 1, text.size()));
  }
  return result;
}

const DataJson& DataCache::get(const std::string& key, const DataFile& file, const Placeholders& placeholders) {
  Entry* entry = nullptr;
  {
    const std::lock_guard lock(mutex_);
    std::unique_ptr<Entry>& found = entries_[key];
    if (!found) {
      found = std::make_unique<Entry>();
    }
    entry = found.get();
  }
  std::call_once(entry->read, [&] { entry->data = read_data_json(file, placeholders); });
  return entry->data;
}

}  // namespace waymark
