#include "pdf/glyph_widths.hpp"

#include "pdf/pdf_value.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace waymark {
namespace {

std::uint32_t code_of(const std::optional<long long>& number) {
  return static_cast<std::uint32_t>(std::clamp(number.value_or(0), 0LL, 0xFFFFLL));
}

std::vector<double> numbers(const QPDFObjectHandle& array) {
  std::vector<double> result;
  for (const QPDFObjectHandle& item : pdf_items(array)) {
    result.push_back(pdf_number(item).value_or(0));
  }
  return result;
}

}  // namespace

GlyphWidths GlyphWidths::of_simple_font(const QPDFObjectHandle& font) {
  GlyphWidths result;
  const std::optional<long long> first = pdf_integer(pdf_member(font, "/FirstChar"));
  const std::optional<long long> last = pdf_integer(pdf_member(font, "/LastChar"));
  std::vector<double> widths = numbers(pdf_member(font, "/Widths"));
  result.usual_ = pdf_number(pdf_member(pdf_member(font, "/FontDescriptor"), "/MissingWidth")).value_or(0);
  result.complete_ = first && last && *first >= 0 && *last >= *first && *last < 0x10000 &&
                     static_cast<long long>(widths.size()) == *last - *first + 1;
  if (!widths.empty()) {
    const std::uint32_t from = code_of(first);
    const auto to = static_cast<std::uint32_t>(from + widths.size() - 1);
    result.ranges_.push_back({from, to, std::move(widths)});
  }
  return result;
}

GlyphWidths GlyphWidths::of_cid_font(const QPDFObjectHandle& font) {
  GlyphWidths result;
  result.usual_ = pdf_number(pdf_member(font, "/DW")).value_or(1000);
  const std::vector<QPDFObjectHandle> items = pdf_items(pdf_member(font, "/W"));
  for (std::size_t i = 0; i + 1 < items.size();) {
    const std::uint32_t first = code_of(pdf_integer(items[i]));
    if (QPDFObjectHandle(items[i + 1]).isArray()) {
      std::vector<double> widths = numbers(items[i + 1]);
      if (!widths.empty()) {
        const auto last = static_cast<std::uint32_t>(first + widths.size() - 1);
        result.ranges_.push_back({first, last, std::move(widths)});
      }
      i += 2;
    } else if (i + 2 < items.size()) {
      result.ranges_.push_back({first, code_of(pdf_integer(items[i + 1])), {pdf_number(items[i + 2]).value_or(0)}});
      i += 3;
    } else {
      break;
    }
  }
  std::stable_sort(result.ranges_.begin(), result.ranges_.end(),
                   [](const Range& a, const Range& b) { return a.first < b.first; });
  return result;
}

double GlyphWidths::width(std::uint32_t code) const {
  const auto after = std::upper_bound(ranges_.begin(), ranges_.end(), code,
                                      [](std::uint32_t wanted, const Range& range) { return wanted < range.first; });
  if (after == ranges_.begin() || std::prev(after)->last < code) {
    return usual_;
  }
  const Range& range = *std::prev(after);
  return range.widths.size() == 1 ? range.widths[0] : range.widths[code - range.first];
}

}  // namespace waymark
