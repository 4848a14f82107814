// Reads blocks of the model from JSON that nobody vouches for: every member is checked before anything is built.
#pragma once

#include <waymark/document_builder.hpp>
#include <waymark/kind_name.hpp>
#include <waymark/write_model.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace waymark {

/// What is wrong with blocks as JSON, in words for the plugin's author: "member 'text' of a 'field' must be a text".
class ModelError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// How much a reader of blocks takes.
struct ModelLimits {
  std::size_t nodes = 1'000'000;
  std::size_t depth = 32;                        ///< of nodes in each other
  std::size_t text = std::size_t{4} << 20U;      ///< bytes of one text
  std::size_t primitives = 200'000;              ///< of one figure
  std::size_t downloads = 16;                    ///< in all
  std::size_t download = std::size_t{4} << 20U;  ///< bytes of one
  float extent = 100'000;                        ///< greatest coordinate of a figure, in its units
};

/// Whether the brackets of JSON lie at most `depth` deep, at most 64, and no object has more than `members` members.
/// Looks at bytes only, so that hostile input can exhaust neither the stack nor the time of a parser. Text that is no
/// JSON may give either answer.
inline bool json_is_modest(std::string_view json, std::size_t depth = 64, std::uint32_t members = 64) {
  std::array<std::uint32_t, 65> count{};
  std::size_t level = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (quoted) {
      if (c == '\\') {
        ++i;
      } else if (c == '"') {
        quoted = false;
      }
      continue;
    }
    switch (c) {
      case '"':
        quoted = true;
        break;
      case '[':
      case '{':
        if (++level > depth) {
          return false;
        }
        count.at(level) = 0;
        break;
      case ']':
      case '}':
        level -= level > 0 ? 1 : 0;
        break;
      case ':':
        if (++count.at(level) > members) {
          return false;
        }
        break;
      default:
        break;
    }
  }
  return true;
}

/// Whether `name` can be an id: 1 to 64 small letters, digits and single hyphens, from a letter to a letter or digit.
inline bool is_plain_id(std::string_view name) {
  if (name.empty() || name.size() > 64 || name.front() < 'a' || name.front() > 'z' || name.back() == '-') {
    return false;
  }
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }) &&
         name.find("--") == std::string_view::npos;
}

/// Whether `id` can be a field's id: as a plain id, with '.' and '_' too, up to 128 characters.
inline bool is_field_id(std::string_view id) {
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  return !id.empty() && id.size() <= 128 && plain(id.front()) && plain(id.back()) &&
         std::all_of(id.begin(), id.end(), [&](char c) { return plain(c) || c == '-' || c == '_' || c == '.'; });
}

/// Whether `name` can be the name of a file that a plugin makes: a plain name of ASCII letters, digits, '-' and '_',
/// one dot, and an ending.
inline bool is_made_file_name(std::string_view name) {
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos || dot == 0 || dot + 1 == name.size() || name.size() > 80) {
    return false;
  }
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  static constexpr std::array<std::string_view, 4> kReserved{"con", "prn", "aux", "nul"};
  std::string stem(name.substr(0, dot));
  std::transform(stem.begin(), stem.end(), stem.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const bool port = stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt"));
  return plain(name[0]) && name[0] != '-' &&
         std::all_of(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(dot), plain) &&
         std::all_of(name.begin() + static_cast<std::ptrdiff_t>(dot) + 1, name.end(), plain) && !port &&
         std::find(kReserved.begin(), kReserved.end(), stem) == kReserved.end();
}

/// Reads the blocks of one answer. The result is structurally sound: every node where its kind may stand, every
/// number in range, every text free of control characters. What it says is still untrusted and to be escaped.
class ModelReader {
 public:
  ModelReader(DocumentBuilder& builder, ModelLimits limits = {}) : builder_(builder), limits_(limits) {}

  /// Appends `blocks`, a list, inside the node that is open. Throws ModelError.
  void read_blocks(const Json& blocks) {
    if (!blocks.is_array()) {
      throw ModelError("the blocks must be a list");
    }
    for (const Json& block : blocks) {
      read_node(block, Kind::document, 1);
    }
  }

 private:
  static std::string quoted(std::string_view text) {
    std::string result = "'";
    return result.append(text.substr(0, 60)).append("'");
  }

  void read_node(const Json& json, Kind parent, std::size_t depth) {
    if (depth > limits_.depth) {
      throw ModelError("blocks lie more than " + std::to_string(limits_.depth) + " deep in each other");
    }
    if (++nodes_ > limits_.nodes) {
      throw ModelError("there are more than " + std::to_string(limits_.nodes) + " blocks and inlines");
    }
    if (!json.is_object()) {
      throw ModelError("a block must be an object");
    }
    what_ = "block";
    const std::string name = text_of(json, "kind", true);
    const auto kind = kind_named(name);
    if (!kind || placing(*kind) == Placing::reserved) {
      throw ModelError(quoted(name) + " is no kind of block that a plugin may make");
    }
    if (!may_hold(parent, *kind)) {
      throw ModelError(quoted(name) + " cannot stand in " +
                       (parent == Kind::document ? "the page itself" : quoted(kind_name(parent))));
    }
    what_ = kind_name(*kind);
    check_members(*kind, json);
    const auto children = json.find("children");
    if (children != json.end() && !children->is_array()) {
      wrong("children", "must be a list");
    }
    const NodeIndex index = builder_.open(*kind);
    if (const auto line = json.find("line"); line != json.end()) {
      const auto number = number_of(json, "line", 0, 0xffff'ffffU);
      builder_.node(index).line = static_cast<std::uint32_t>(number);
      builder_.node(index).column = static_cast<std::uint16_t>(number_of(json, "column", 0, 0xffff));
    }
    const TextRef text = builder_.store(text_of(json, "text", false));
    builder_.node(index).text = text;
    read_members(*kind, json, index);
    if (children != json.end()) {
      const bool link_before = std::exchange(in_link_, in_link_ || *kind == Kind::link);
      const bool worksheet_before = std::exchange(in_worksheet_, in_worksheet_ || *kind == Kind::worksheet);
      for (const Json& child : *children) {
        read_node(child, *kind, depth + 1);
      }
      in_link_ = link_before;
      in_worksheet_ = worksheet_before;
    }
    builder_.close();
  }

  /// What can be said before the node is built.
  void check_members(Kind kind, const Json& json) {
    static constexpr std::initializer_list<Kind> kNeedText{Kind::text, Kind::code, Kind::explained, Kind::expander,
                                                           Kind::card};
    const bool empty = text_of(json, "text", false).empty();
    if (empty && std::find(kNeedText.begin(), kNeedText.end(), kind) != kNeedText.end()) {
      wrong("text", "is missing or empty");
    }
    if (kind == Kind::link && in_link_) {
      throw ModelError("'link' cannot stand in 'link'");
    }
    if (kind == Kind::worksheet && in_worksheet_) {
      throw ModelError("'worksheet' cannot stand in 'worksheet'");
    }
    if (kind == Kind::field && !in_worksheet_) {
      throw ModelError("'field' must lie in a 'worksheet'");
    }
  }

  void read_members(Kind kind, const Json& json, NodeIndex index) {
    const auto set_level = [&](std::uint8_t level) { builder_.node(index).level = level; };
    const auto set_data = [&](std::size_t data) { builder_.node(index).data = static_cast<std::uint32_t>(data); };
    switch (kind) {
      case Kind::heading:
        set_level(static_cast<std::uint8_t>(number_of(json, "level", 1, 6)));
        break;
      case Kind::list: {
        const bool ordered = flag_of(json, "ordered");
        set_level(static_cast<std::uint8_t>((ordered ? kListOrdered : 0) | (flag_of(json, "tight") ? kListTight : 0)));
        if (ordered) {
          set_data(static_cast<std::size_t>(json.contains("start") ? number_of(json, "start", 0, 999'999'999) : 1));
        }
        break;
      }
      case Kind::list_item:
        if (json.contains("done")) {
          set_level(static_cast<std::uint8_t>(flag_of(json, "done") ? TaskState::done : TaskState::open));
        }
        break;
      case Kind::code_block:
        set_data(builder_.label(text_of(json, "language", false)));
        break;
      case Kind::table: {
        const std::string caption = text_of(json, "caption", false);
        if (!caption.empty()) {
          set_data(builder_.label(caption) + 1);
        }
        if (flag_of(json, "view")) {
          if (!in_worksheet_) {
            wrong("view", "stands outside a worksheet");
          }
          set_level(1);
        }
        check_table(json);
        break;
      }
      case Kind::table_row:
      case Kind::table_cell:
        set_level(flag_of(json, "header") ? 1 : 0);
        break;
      case Kind::callout:
        set_level(choice_of(json, "callout", kCalloutNames));
        break;
      case Kind::contents:
        set_level(choice_of(json, "of", kContentsNames));
        break;
      case Kind::quotation:
        set_level(flag_of(json, "reported") ? 1 : 0);
        break;
      case Kind::resources:
        set_level(flag_of(json, "filterable") ? 1 : 0);
        break;
      case Kind::link:
      case Kind::image:
      case Kind::card: {
        const Json& link = object_of(json, "link");
        const std::string target = text_of(link, "target", true);
        set_data(builder_.link(target, text_of(link, "title", false)));
        break;
      }
      case Kind::figure:
        set_data(builder_.document().figures.size());
        builder_.document().figures.push_back(read_figure(object_of(json, "figure")));
        for (const Primitive& primitive : builder_.document().figures.back().primitives) {
          if (primitive.kind == Primitive::Kind::link_area) {
            builder_.link(primitive.target);  // so that it is checked like any other link
          }
        }
        break;
      case Kind::story: {
        const Json& story = object_of(json, "story");
        set_data(builder_.document().stories.size());
        builder_.document().stories.push_back(
            {text_of(story, "role", true), text_of(story, "want", true), text_of(story, "benefit", true)});
        break;
      }
      case Kind::resource:
        set_data(builder_.document().resource_records.size());
        builder_.document().resource_records.push_back(read_record(object_of(json, "record")));
        break;
      case Kind::worksheet:
        set_data(builder_.document().worksheets.size());
        builder_.document().worksheets.push_back(read_worksheet(object_of(json, "worksheet")));
        field_ids_.clear();
        break;
      case Kind::field:
        set_data(builder_.document().fields.size());
        builder_.document().fields.push_back(read_field(object_of(json, "field")));
        break;
      case Kind::download:
        set_data(builder_.document().downloads.size());
        builder_.document().downloads.push_back(read_download(object_of(json, "download")));
        break;
      default:
        break;
    }
  }

  /// Rows of one table have as many cells as it has columns.
  void check_table(const Json& json) {
    const std::string alignment = text_of(json, "text", true);
    if (alignment.find_first_not_of("lcr-") != std::string::npos) {
      wrong("text", "must have one letter of 'l', 'c', 'r' and '-' a column");
    }
    const auto rows = json.find("children");
    if (rows == json.end() || !rows->is_array() || rows->empty()) {
      throw ModelError("a 'table' must have rows");
    }
    for (const Json& row : *rows) {
      const auto cells = row.is_object() ? row.find("children") : row.end();
      if (cells != row.end() && cells->is_array() && cells->size() != alignment.size()) {
        throw ModelError("a 'table_row' has " + std::to_string(cells->size()) + " cells in a table of " +
                         std::to_string(alignment.size()) + " columns");
      }
    }
  }

  Figure read_figure(const Json& json) {
    Figure figure;
    figure.title = text_of(json, "title", true);
    figure.description = text_of(json, "description", true);
    figure.width = coordinate(json, "width");
    figure.height = coordinate(json, "height");
    if (figure.width <= 0 || figure.height <= 0) {
      wrong("width", "and height must be more than 0");
    }
    const auto primitives = json.find("primitives");
    if (primitives == json.end() || !primitives->is_array()) {
      wrong("primitives", "must be a list");
    }
    if (primitives->size() > limits_.primitives) {
      wrong("primitives", "has more than " + std::to_string(limits_.primitives) + " of them");
    }
    figure.primitives.reserve(primitives->size());
    for (const Json& primitive : *primitives) {
      figure.primitives.push_back(read_primitive(primitive));
    }
    return figure;
  }

  Primitive read_primitive(const Json& json) {
    if (!json.is_object()) {
      wrong("primitives", "must hold objects");
    }
    Primitive primitive;
    primitive.kind = static_cast<Primitive::Kind>(choice_of(json, "kind", kPrimitiveNames));
    if (json.contains("stroke")) {
      primitive.stroke = static_cast<Tone>(choice_of(json, "stroke", kToneNames));
    }
    if (json.contains("fill")) {
      primitive.fill = static_cast<Tone>(choice_of(json, "fill", kToneNames));
    }
    if (json.contains("align")) {
      primitive.align = static_cast<TextAlign>(choice_of(json, "align", kTextAlignNames));
    }
    primitive.arrow = flag_of(json, "arrow");
    primitive.closed = flag_of(json, "closed");
    primitive.bold = flag_of(json, "bold");
    primitive.dashed = flag_of(json, "dashed");
    for (const auto& [key, member] : {std::pair{"stroke-width", &primitive.stroke_width},
                                      std::pair{"radius", &primitive.radius}, std::pair{"size", &primitive.size}}) {
      if (json.contains(key)) {
        *member = coordinate(json, key);
        if (*member < 0) {
          wrong(key, "must not be negative");
        }
      }
    }
    const auto points = json.find("points");
    if (points == json.end() || !points->is_array() || points->size() % 2 != 0) {
      wrong("points", "must be a list of pairs of numbers");
    }
    for (std::size_t i = 0; i < points->size(); i += 2) {
      primitive.points.push_back(
          {checked_coordinate((*points)[i], "points"), checked_coordinate((*points)[i + 1], "points")});
    }
    const std::size_t count = primitive.points.size();
    const bool path = primitive.kind == Primitive::Kind::path;
    const std::size_t wanted = primitive.kind == Primitive::Kind::text ? 1 : 2;
    if (path ? count < 4 || count % 3 != 1 : count != wanted) {
      wrong("points", "has " + std::to_string(count) + " points, which is no " +
                          std::string(model::name_of(kPrimitiveNames, primitive.kind)));
    }
    primitive.text = text_of(json, "text", false);
    primitive.target = text_of(json, "target", primitive.kind == Primitive::Kind::link_area);
    return primitive;
  }

  ResourceRecord read_record(const Json& json) {
    ResourceRecord record;
    record.id = text_of(json, "id", true);
    record.title = text_of(json, "title", true);
    record.why = text_of(json, "why", false);
    record.address = text_of(json, "address", false);
    record.group = text_of(json, "group", false);
    record.publisher = text_of(json, "publisher", false);
    record.year = text_of(json, "year", false);
    record.unverified = flag_of(json, "unverified");
    if (!record.address.empty() && !record.address.starts_with("https://") && !record.address.starts_with("http://")) {
      wrong("address", "must be a web address that starts with 'https://' or 'http://'");
    }
    if (const auto tags = json.find("tags"); tags != json.end()) {
      if (!tags->is_array()) {
        wrong("tags", "must be a list");
      }
      for (const Json& tag : *tags) {
        record.tags.push_back(checked_text(tag, "tags"));
      }
    }
    return record;
  }

  Worksheet read_worksheet(const Json& json) {
    Worksheet worksheet;
    worksheet.id = plain_id(json, "id");
    if (!worksheet_ids_.insert(worksheet.id).second) {
      wrong("id", "is that of another worksheet: " + quoted(worksheet.id));
    }
    worksheet.title = text_of(json, "title", true);
    worksheet.help = text_of(json, "help", false);
    worksheet.papers.clear();
    for (const Json& paper : list_of(json, "papers")) {
      const std::string name = checked_text(paper, "papers");
      const auto found = std::find(kPaperNames.begin(), kPaperNames.end(), name);
      if (found == kPaperNames.end()) {
        wrong("papers", "does not know " + quoted(name));
      }
      worksheet.papers.push_back(static_cast<Paper>(found - kPaperNames.begin()));
    }
    if (worksheet.papers.empty()) {
      worksheet.papers.push_back(Paper::a4);
    }
    for (const Json& each : list_of(json, "repeats")) {
      require_object(each, "repeats");
      worksheet.repeats.push_back({plain_id(each, "id"), static_cast<std::uint32_t>(number_of(each, "rows", 0, 10'000)),
                                   static_cast<std::uint32_t>(number_of(each, "max-rows", 1, 10'000))});
    }
    for (const Json& each : list_of(json, "views")) {
      require_object(each, "views");
      worksheet.views.push_back(
          {plain_id(each, "rows"), plain_id(each, "row"), plain_id(each, "column"), plain_id(each, "text")});
    }
    return worksheet;
  }

  Field read_field(const Json& json) {
    Field field;
    field.id = text_of(json, "id", true);
    if (!is_field_id(field.id)) {
      wrong("id", "is not letters, digits, '-', '_' and '.': " + quoted(field.id));
    }
    if (!field_ids_.insert(field.id).second) {
      wrong("id", "is that of another field of its worksheet: " + quoted(field.id));
    }
    field.type = static_cast<Field::Type>(choice_of(json, "type", kFieldTypeNames));
    field.label = text_of(json, "label", true);
    field.required = flag_of(json, "required");
    field.help = text_of(json, "help", false);
    field.unit = text_of(json, "unit", false);
    field.value = text_of(json, "value", false);
    field.example = text_of(json, "example", false);
    field.minimum = text_of(json, "minimum", false);
    field.maximum = text_of(json, "maximum", false);
    if (json.contains("max-length")) {
      field.max_length = static_cast<std::uint32_t>(number_of(json, "max-length", 1, 1'000'000));
    }
    if (json.contains("lines")) {
      field.lines = static_cast<std::uint32_t>(number_of(json, "lines", 1, 100));
    }
    for (const Json& each : list_of(json, "choices")) {
      require_object(each, "choices");
      FieldChoice choice{text_of(each, "value", true), text_of(each, "label", true)};
      if (std::any_of(field.choices.begin(), field.choices.end(),
                      [&](const FieldChoice& other) { return other.value == choice.value; })) {
        wrong("choices", "holds " + quoted(choice.value) + " twice");
      }
      field.choices.push_back(std::move(choice));
    }
    const bool chooses = field.type == Field::Type::choice || field.type == Field::Type::several;
    if (chooses == field.choices.empty()) {
      wrong("choices", chooses ? "is missing or empty" : "belongs to the types 'choice' and 'several'");
    }
    return field;
  }

  Download read_download(const Json& json) {
    if (++downloads_ > limits_.downloads) {
      throw ModelError("there are more than " + std::to_string(limits_.downloads) + " downloads");
    }
    Download download;
    download.name = text_of(json, "name", true);
    download.title = text_of(json, "title", true);
    const std::size_t dot = download.name.rfind('.');
    static constexpr std::array<std::string_view, 3> kEndings{".csv", ".ics", ".json"};
    if (!is_made_file_name(download.name) ||
        std::find(kEndings.begin(), kEndings.end(), download.name.substr(dot)) == kEndings.end()) {
      wrong("name", "must be a plain file name that ends in '.csv', '.ics' or '.json': " + quoted(download.name));
    }
    const auto bytes = json.find("bytes");
    if (bytes == json.end() || !bytes->is_string()) {
      wrong("bytes", "must be a text");
    }
    download.bytes = bytes->get<std::string>();
    if (download.bytes.size() > limits_.download) {
      wrong("bytes", "is larger than " + std::to_string(limits_.download) + " bytes");
    }
    return download;
  }

  // Members ----------------------------------------------------------------------------------------------------------

  [[noreturn]] void wrong(std::string_view key, std::string_view complaint) const {
    throw ModelError("member '" + std::string(key) + "' of a '" + std::string(what_) + "' " + std::string(complaint));
  }

  void require_object(const Json& json, std::string_view key) const {
    if (!json.is_object()) {
      wrong(key, "must hold objects");
    }
  }

  std::string checked_text(const Json& value, std::string_view key) const {
    if (!value.is_string()) {
      wrong(key, "must be a text");
    }
    const auto& text = value.get_ref<const std::string&>();
    if (text.size() > limits_.text) {
      wrong(key, "is longer than " + std::to_string(limits_.text) + " bytes");
    }
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      if ((byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f) {
        wrong(key, "holds a control character");
      }
    }
    return text;
  }

  std::string text_of(const Json& json, const char* key, bool required) const {
    const auto found = json.find(key);
    if (found == json.end()) {
      if (required) {
        wrong(key, "is missing");
      }
      return {};
    }
    std::string text = checked_text(*found, key);
    if (required && text.empty()) {
      wrong(key, "is empty");
    }
    return text;
  }

  std::string plain_id(const Json& json, const char* key) const {
    std::string id = text_of(json, key, true);
    if (!is_plain_id(id)) {
      wrong(key, "is not small letters, digits and hyphens, from a letter on: " + quoted(id));
    }
    return id;
  }

  const Json& object_of(const Json& json, const char* key) const {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_object()) {
      wrong(key, "must be an object");
    }
    return *found;
  }

  const Json& list_of(const Json& json, const char* key) const {
    static const Json nothing = Json::array();
    const auto found = json.find(key);
    if (found == json.end()) {
      return nothing;
    }
    if (!found->is_array() || found->size() > 100'000) {
      wrong(key, "must be a list of at most 100000");
    }
    return *found;
  }

  std::uint64_t number_of(const Json& json, const char* key, std::uint64_t least, std::uint64_t most) const {
    const auto found = json.find(key);
    const bool whole = found != json.end() && found->is_number_integer() &&
                       (found->is_number_unsigned() || found->get<std::int64_t>() >= 0);
    if (!whole || found->get<std::uint64_t>() < least || found->get<std::uint64_t>() > most) {
      wrong(key, "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }
    return found->get<std::uint64_t>();
  }

  bool flag_of(const Json& json, const char* key) const {
    const auto found = json.find(key);
    if (found == json.end()) {
      return false;
    }
    if (!found->is_boolean()) {
      wrong(key, "must be true or false");
    }
    return found->get<bool>();
  }

  template <typename Names>
  std::uint8_t choice_of(const Json& json, const char* key, const Names& names) const {
    const std::string name = text_of(json, key, true);
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
      wrong(key, "is none of those known: " + quoted(name));
    }
    return static_cast<std::uint8_t>(found - names.begin());
  }

  float checked_coordinate(const Json& value, std::string_view key) const {
    const double number = value.is_number() ? value.get<double>() : std::nan("");
    if (!(std::abs(number) <= limits_.extent)) {
      wrong(key, "must be numbers no further from 0 than " + std::to_string(static_cast<long>(limits_.extent)));
    }
    return static_cast<float>(number);
  }

  float coordinate(const Json& json, const char* key) const {
    const auto found = json.find(key);
    if (found == json.end()) {
      wrong(key, "is missing");
    }
    return checked_coordinate(*found, key);
  }

  DocumentBuilder& builder_;
  ModelLimits limits_;
  std::string_view what_;
  std::size_t nodes_ = 0;
  std::size_t downloads_ = 0;
  bool in_link_ = false;
  bool in_worksheet_ = false;
  std::unordered_set<std::string> worksheet_ids_;
  std::unordered_set<std::string> field_ids_;
};

}  // namespace waymark
