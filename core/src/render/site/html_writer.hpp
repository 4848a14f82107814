// Writes HTML through sinks that each escape for their place, so that nothing from a page can become markup.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace waymark {

/// Markup that stands in this program's source: only a string literal can become one.
class Markup {
 public:
  template <std::size_t Size>
  consteval Markup(const char (&literal)[Size]) : text_(literal, Size - 1) {}
  [[nodiscard]] constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

/// Appends to a string. The names of the sinks say where the value stands.
class HtmlWriter {
 public:
  explicit HtmlWriter(std::string& out) : out_(out) {}

  HtmlWriter& markup(Markup markup) {
    out_ += markup.text();
    return *this;
  }
  /// Between tags.
  HtmlWriter& text(std::string_view text);
  /// Inside a double-quoted attribute.
  HtmlWriter& attribute(std::string_view text);
  /// An address inside a double-quoted attribute: what an address can't hold is percent-encoded.
  HtmlWriter& address(std::string_view address);
  HtmlWriter& number(std::uint64_t number);
  /// HTML that another HtmlWriter made.
  HtmlWriter& fragment(std::string_view html) {
    out_ += html;
    return *this;
  }

 private:
  std::string& out_;
};

}  // namespace waymark
