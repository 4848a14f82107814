#include "directive/resource_records.hpp"

#include "data/as_of.hpp"
#include "data/csv.hpp"
#include "data/mapping_reader.hpp"
#include "directive/directive_input.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <utility>

namespace waymark {
namespace {

const std::vector<std::string_view> kColumns = {"id",        "title", "why",   "address", "group",
                                                "publisher", "year",  "as-of", "tags",    "unverified"};

// 'http://' or 'https://' and a host, without white space or control characters.
bool is_web_address(std::string_view address) {
  std::string scheme(address.substr(0, 8));
  std::transform(scheme.begin(), scheme.end(), scheme.begin(), [](unsigned char c) { return std::tolower(c); });
  const std::size_t start = scheme == "https://" ? 8 : scheme.substr(0, 7) == "http://" ? 7 : 0;
  if (start == 0 || start >= address.size() ||
      std::string_view("/?#.:").find(address[start]) != std::string_view::npos) {
    return false;
  }
  return std::none_of(address.begin(), address.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0x7f || c == '"' || c == '<' || c == '>' || c == '\\';
  });
}

class RecordReader {
 public:
  RecordReader(const std::string& file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

  void read(const YamlNode& node) {
    const std::size_t before = diagnostics_.errors();
    MappingReader reader(node, file_, "a resource", diagnostics_);
    PlacedRecord placed{{}, node.line, node.column};
    ResourceRecord& record = placed.record;
    record.id = reader.text("id");
    record.title = reader.required_text("title");
    record.why = reader.text("why");
    record.address = reader.text("address");
    record.group = reader.text("group");
    record.publisher = reader.text("publisher");
    record.year = reader.text("year");
    record.as_of = reader.text("as-of");
    record.tags = reader.texts("tags");
    record.unverified = reader.flag("unverified", false);
    reader.finish();
    if (!record.address.empty() && !is_web_address(record.address)) {
      diagnostics_.error({file_, reader.line_of("address"), 0},
                         fmt::format("'address' in a resource is no web address: '{}'", record.address),
                         "start it with 'https://', or leave it out if none is known");
    }
    if (!record.as_of.empty() && !as_of_words(record.as_of)) {
      diagnostics_.error({file_, reader.line_of("as-of"), 0},
                         fmt::format("'as-of' in a resource is no date: '{}'", record.as_of), std::string(kAsOfHint));
    }
    if (!record.id.empty()) {
      const auto [found, fresh] = lines_.emplace(record.id, reader.line_of("id"));
      if (!fresh) {
        diagnostics_.error({file_, reader.line_of("id"), 0}, fmt::format("two resources have the id '{}'", record.id),
                           fmt::format("the other stands on line {}", found->second));
      }
    }
    if (diagnostics_.errors() == before) {
      records_.push_back(std::move(placed));
    }
  }

  std::vector<PlacedRecord> take() { return std::move(records_); }

 private:
  const std::string& file_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::uint32_t> lines_;  // of ids
  std::vector<PlacedRecord> records_;
};

std::string trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\n\r";
  const auto first = text.find_first_not_of(kSpace);
  return first == std::string_view::npos ? std::string()
                                         : std::string(text.substr(first, text.find_last_not_of(kSpace) - first + 1));
}

YamlNode scalar(std::string text, std::uint32_t line) {
  YamlNode node;
  node.line = line;
  node.scalar = std::move(text);
  return node;
}

YamlNode tag_list(std::string_view cell, std::uint32_t line) {
  YamlNode list;
  list.kind = YamlNode::Kind::sequence;
  list.line = line;
  while (true) {
    const auto end = cell.find(';');
    if (std::string tag = trimmed(cell.substr(0, end)); !tag.empty()) {
      list.items.push_back(scalar(std::move(tag), line));
    }
    if (end == std::string_view::npos) {
      return list;
    }
    cell.remove_prefix(end + 1);
  }
}

}  // namespace

std::vector<PlacedRecord> read_resource_records(const YamlNode& root, const std::string& file,
                                                Diagnostics& diagnostics) {
  if (!root.is_sequence()) {
    diagnostics.error({file, root.line, root.column}, "resources must be a list", "start each with '- title: ...'");
    return {};
  }
  RecordReader reader(file, diagnostics);
  for (const YamlNode& item : root.items) {
    reader.read(item);
  }
  return reader.take();
}

std::vector<PlacedRecord> read_resource_csv(std::string_view text, const std::string& file, Diagnostics& diagnostics) {
  const auto table = parse_csv(text, file, diagnostics);
  if (!table) {
    return {};
  }
  std::vector<bool> known;
  for (const std::string& name : table->header) {
    known.push_back(std::find(kColumns.begin(), kColumns.end(), name) != kColumns.end());
    if (!known.back()) {
      diagnostics.error({file, table->header_line, 0}, fmt::format("unknown column '{}' in resources", name),
                        did_you_mean(name, kColumns, fmt::format("known columns: {}", fmt::join(kColumns, ", "))));
    }
  }
  if (table->column("title") < 0) {
    diagnostics.error({file, table->header_line, 0}, "resources have no column 'title'", "name it in the first row");
    return {};
  }
  RecordReader reader(file, diagnostics);
  for (const CsvTable::Row& row : table->rows) {
    YamlNode record;
    record.kind = YamlNode::Kind::mapping;
    record.line = row.line;
    for (std::size_t i = 0; i < table->header.size(); ++i) {
      const std::string& name = table->header[i];
      std::string cell = trimmed(row.cells[i]);
      if (!known[i] || cell.empty()) {
        continue;
      }
      record.entries.push_back(
          {name, row.line, 0, name == "tags" ? tag_list(cell, row.line) : scalar(std::move(cell), row.line)});
    }
    reader.read(record);
  }
  return reader.take();
}

}  // namespace waymark
