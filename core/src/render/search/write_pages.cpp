#include "render/search/write_pages.hpp"

#include "render/search/index_script.hpp"

#include <libdeflate.h>
#include <sodium.h>

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <utility>

namespace waymark {
namespace {

/// Of zlib's nine: higher ones take longer and save little.
constexpr int kCompression = 4;

std::string compressed(std::string_view text) {
  struct Free {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
  };
  const std::unique_ptr<libdeflate_compressor, Free> compressor(libdeflate_alloc_compressor(kCompression));
  if (!compressor) {
    throw std::bad_alloc();
  }
  std::string bytes(libdeflate_zlib_compress_bound(compressor.get(), text.size()), '\0');
  bytes.resize(libdeflate_zlib_compress(compressor.get(), text.data(), text.size(), bytes.data(), bytes.size()));
  return bytes;
}

std::string base64(std::string_view bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the zero at its end
  return text;
}

/// On one line.
std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return text;
}

/// The page's summary stands first in the text of its first unit.
UnitText with_summary(const std::string& summary, UnitText text) {
  if (summary.empty()) {
    return text;
  }
  const std::size_t shift = summary.size() + 1;
  UnitText result;
  result.text = one_line(summary) + (text.text.empty() ? "" : "\t") + text.text;
  result.runs.push_back({0, SearchField::summary});
  result.runs.push_back({shift, SearchField::body});
  for (const UnitText::Run& run : text.runs) {
    result.runs.push_back({run.begin + shift, run.field});
  }
  return result;
}

/// The headings that a unit lies under.
class Headings {
 public:
  explicit Headings(std::string_view title) : title_(title) {}

  /// The page's title and the headings above `unit`, whose own is `heading`.
  std::string context(const Document& document, const SearchUnit& unit, const std::string& heading) {
    const Node& node = document.nodes[unit.begin];
    const bool is_heading = node.kind == Kind::heading;
    while (is_heading && !above_.empty() && above_.back().level >= node.level) {
      above_.pop_back();
    }
    std::string context(title_);
    for (const Heading& each : above_) {
      context += '\n' + each.text;
    }
    if (is_heading) {
      above_.push_back({node.level, heading});
    }
    return context;
  }

 private:
  struct Heading {
    std::uint8_t level;
    std::string text;
  };
  std::string_view title_;
  std::vector<Heading> above_;
};

/// What people call things of a kind, in English, when they ask for one; nobody writes it into each of them.
std::string_view kind_words(const SearchPage& page, UnitKind kind) {
  switch (kind) {
    case UnitKind::worksheet:
      return "worksheet form template";
    case UnitKind::resource:
      return "resource link website";
    case UnitKind::story:
      return "story";
    case UnitKind::document:
      return "document PDF print";
    case UnitKind::page:
      return page.is_term() ? "meaning definition glossary" : "";
  }
  return "";
}

class PageScript {
 public:
  explicit PageScript(WordIndex& index) : index_(index) {}

  void add(const SearchPage& page) {
    json_ += json_.empty() ? "[" : ",";
    json_ += fmt::format("[{},", page.first_group);
    append_json_string(json_, page.address);
    json_ += ',';
    append_json_string(json_, one_line(page.title));
    json_ += ",[";
    std::uint32_t slot = page.first_group * kGroupSlots;
    Headings above(page.title);
    for (std::size_t i = 0; i < page.units.size(); ++i) {
      UnitText text = page.record != nullptr     ? record_text(*page.record)
                      : page.document != nullptr ? unit_text(*page.document, page.units, i)
                                                 : UnitText();
      const std::string_view kind = index_.is_english() ? kind_words(page, page.units[i].kind) : std::string_view();
      if (i == 0) {
        text = with_summary(page.summary, std::move(text));
        add_unit(slot++, {}, {}, {page.title, {}, kind, text});
        continue;
      }
      const std::string heading = one_line(unit_heading(*page.document, page.units[i]));
      std::string context = above.context(*page.document, page.units[i], heading);
      context += '\n';
      context += kind;
      add_unit(slot++, unit_anchor(*page.document, page.units[i]), heading, {{}, heading, context, text});
    }
    json_ += "]]";
  }

  OutputFile finish(std::size_t number, std::uint32_t key) {
    json_ += ']';
    return index_script(fmt::format("x{}", number), key, {json_, base64(compressed(texts_))});
  }

 private:
  void add_unit(std::uint32_t slot, std::string_view anchor, std::string_view heading, const UnitWords& words) {
    json_ += json_.back() == '[' ? "[" : ",[";
    append_json_string(json_, anchor);
    json_ += ',';
    append_json_string(json_, heading);
    json_ += ']';
    texts_ += units_++ > 0 ? "\n" : "";
    texts_ += words.text.text;
    index_.add(slot, words);
  }

  WordIndex& index_;
  std::string json_;
  std::string texts_;
  std::size_t units_ = 0;
};

}  // namespace

void write_page_script(const std::vector<SearchPage>& pages, const PageRange& range, std::size_t number,
                       std::uint32_t key, WordIndex& index, const OutputSink& sink) {
  PageScript script(index);
  for (std::size_t i = range.first; i < range.end; ++i) {
    script.add(pages[i]);
  }
  sink(script.finish(number, key));
}

}  // namespace waymark
