#include "pdf/xmp.hpp"

#include "text/code_points.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace waymark {
namespace {

constexpr std::string_view kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view kSpaces = " \t\r\n";
constexpr std::size_t kDeepest = 100;

std::string_view trimmed(std::string_view text) {
  const std::size_t from = text.find_first_not_of(kSpaces);
  return from == std::string_view::npos ? std::string_view()
                                        : text.substr(from, text.find_last_not_of(kSpaces) - from + 1);
}

/// Resolves the references that XML has without a document type; false for any other.
bool append_unescaped(std::string_view text, std::string& out) {
  constexpr std::pair<std::string_view, char> kNamed[] = {
      {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '&') {
      out += text[i];
      continue;
    }
    const std::size_t end = text.find(';', i);
    if (end == std::string_view::npos) {
      return false;
    }
    const std::string_view name = text.substr(i + 1, end - i - 1);
    i = end;
    if (name.starts_with('#')) {
      const bool hex = name.starts_with("#x");
      const std::string_view digits = name.substr(hex ? 2 : 1);
      std::uint32_t code = 0;
      const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
      if (read.ec != std::errc() || read.ptr != digits.data() + digits.size() || code == 0 || code > 0x10FFFF ||
          (code >= 0xD800 && code < 0xE000)) {
        return false;
      }
      append_utf8(out, code);
      continue;
    }
    bool known = false;
    for (const auto& [word, character] : kNamed) {
      if (word == name) {
        out += character;
        known = true;
      }
    }
    if (!known) {
      return false;
    }
  }
  return true;
}

class XmpReader {
 public:
  explicit XmpReader(std::string_view text) : text_(text) {}

  bool read(Xmp& xmp) {
    while (at_ < text_.size()) {
      const std::size_t open = std::min(text_.find('<', at_), text_.size());
      if (!take_text(text_.substr(at_, open - at_))) {
        return false;
      }
      at_ = open;
      if (at_ < text_.size() && !take_markup(xmp)) {
        return false;
      }
    }
    return elements_.empty() && any_;
  }

 private:
  struct Element {
    std::string raw;           ///< as written, for the end tag
    std::string name;          ///< with its namespace
    std::size_t bindings = 0;  ///< how many prefixes were bound before it
    bool description = false;
    bool property = false;
  };

  bool take_text(std::string_view text) {
    if (elements_.empty()) {
      return trimmed(text).empty() || text == "\xEF\xBB\xBF";
    }
    return !inside_ || append_unescaped(text, value_);
  }

  /// Passes `open` ... `close`, if that is what stands here.
  bool pass(std::string_view open, std::string_view close, bool& ended) {
    if (!text_.substr(at_).starts_with(open)) {
      return false;
    }
    const std::size_t end = text_.find(close, at_ + open.size());
    ended = end != std::string_view::npos;
    at_ = ended ? end + close.size() : text_.size();
    return true;
  }

  bool take_markup(Xmp& xmp) {
    bool ended = false;
    if (pass("<!--", "-->", ended) || pass("<?", "?>", ended)) {
      return ended;
    }
    const std::size_t from = at_;
    if (pass("<![CDATA[", "]]>", ended)) {
      if (ended && inside_) {
        value_ += text_.substr(from + 9, at_ - from - 12);
      }
      return ended;
    }
    if (text_.substr(at_).starts_with("<!")) {
      return false;
    }
    return text_.substr(at_).starts_with("</") ? take_end(xmp) : take_start(xmp);
  }

  bool take_end(Xmp& xmp) {
    const std::size_t end = text_.find('>', at_);
    if (end == std::string_view::npos || elements_.empty() ||
        trimmed(text_.substr(at_ + 2, end - at_ - 2)) != elements_.back().raw) {
      return false;
    }
    at_ = end + 1;
    close(xmp);
    return true;
  }

  void close(Xmp& xmp) {
    if (elements_.back().property) {
      xmp.properties[elements_.back().name] = trimmed(value_);
      value_.clear();
      inside_ = false;
    }
    bound_.resize(elements_.back().bindings);
    elements_.pop_back();
  }

  bool take_start(Xmp& xmp) {
    ++at_;
    Element element;
    element.raw = word();
    element.bindings = bound_.size();
    if (element.raw.empty() || elements_.size() >= kDeepest) {
      return false;
    }
    std::vector<std::pair<std::string, std::string>> attributes;
    while (true) {
      at_ = std::min(text_.find_first_not_of(kSpaces, at_), text_.size());
      if (at_ >= text_.size()) {
        return false;
      }
      if (text_[at_] == '>' || text_[at_] == '/') {
        break;
      }
      if (!take_attribute(attributes, xmp)) {
        return false;
      }
    }
    const bool empty = text_[at_] == '/';
    if (empty && (at_ + 1 >= text_.size() || text_[at_ + 1] != '>')) {
      return false;
    }
    at_ += empty ? 2 : 1;
    any_ = true;
    element.name = resolved(element.raw);
    element.description = element.name == std::string(kRdf) + "Description";
    if (!inside_) {
      element.property = !elements_.empty() && elements_.back().description;
      inside_ = element.property;
      if (element.description) {
        for (const auto& [name, value] : attributes) {
          xmp.properties[resolved(name)] = value;
        }
      }
    }
    elements_.push_back(std::move(element));
    if (empty) {
      close(xmp);
    }
    return true;
  }

  bool take_attribute(std::vector<std::pair<std::string, std::string>>& attributes, Xmp& xmp) {
    std::string name = word();
    at_ = std::min(text_.find_first_not_of(kSpaces, at_), text_.size());
    if (name.empty() || at_ >= text_.size() || text_[at_] != '=') {
      return false;
    }
    at_ = std::min(text_.find_first_not_of(kSpaces, at_ + 1), text_.size());
    const char quote = at_ < text_.size() ? text_[at_] : '\0';
    const std::size_t end = quote == '"' || quote == '\'' ? text_.find(quote, at_ + 1) : std::string_view::npos;
    std::string value;
    if (end == std::string_view::npos || !append_unescaped(text_.substr(at_ + 1, end - at_ - 1), value)) {
      return false;
    }
    at_ = end + 1;
    if (name.starts_with("xmlns:")) {
      xmp.prefixes[value] = name.substr(6);
      bound_.emplace_back(name.substr(6), std::move(value));
    } else {
      attributes.emplace_back(std::move(name), std::move(value));
    }
    return bound_.size() < 500;
  }

  std::string word() {
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n=/>\"'<", at_), text_.size());
    std::string result(text_.substr(at_, end - at_));
    at_ = end;
    return result;
  }

  std::string resolved(const std::string& raw) const {
    const std::size_t colon = raw.find(':');
    if (colon == std::string::npos) {
      return raw;
    }
    for (auto bound = bound_.rbegin(); bound != bound_.rend(); ++bound) {
      if (raw.compare(0, colon, bound->first) == 0) {
        return bound->second + raw.substr(colon + 1);
      }
    }
    return raw;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Element> elements_;
  std::vector<std::pair<std::string, std::string>> bound_;  ///< prefixes and namespaces
  std::string value_;                                       ///< of the property that is being read
  bool inside_ = false;                                     ///< such a property
  bool any_ = false;
};

}  // namespace

std::string_view Xmp::property(std::string_view space, std::string_view name) const {
  const auto found = properties.find(std::string(space) + std::string(name));
  return found == properties.end() ? std::string_view() : std::string_view(found->second);
}

std::optional<Xmp> read_xmp(std::string_view text) {
  Xmp xmp;
  if (invalid_utf8(text)) {
    return std::nullopt;
  }
  // Padding of NULs is common and harmless.
  text = text.substr(0, text.find_last_not_of('\0') == std::string_view::npos ? 0 : text.find_last_not_of('\0') + 1);
  if (text.starts_with("\xEF\xBB\xBF")) {
    text.remove_prefix(3);
  }
  return XmpReader(text).read(xmp) ? std::optional(std::move(xmp)) : std::nullopt;
}

}  // namespace waymark
