#include "pdf/content_lexer.hpp"

#include <array>

namespace waymark {
namespace {

enum CharacterClass : std::uint8_t { kRegular, kSpace, kDelimiter };

constexpr std::array<CharacterClass, 256> classes() {
  std::array<CharacterClass, 256> table{};
  for (const char c : std::string_view("\0\t\n\f\r ", 6)) {
    table[static_cast<unsigned char>(c)] = kSpace;
  }
  for (const char c : std::string_view("()<>[]{}/%")) {
    table[static_cast<unsigned char>(c)] = kDelimiter;
  }
  return table;
}
constexpr std::array<CharacterClass, 256> kClasses = classes();

CharacterClass class_of(char c) { return kClasses[static_cast<unsigned char>(c)]; }

int hex_digit(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  if (c >= 'a' && c <= 'f') {
    return c - 'a' + 10;
  }
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// A number as PDF writes it: sign, digits, at most one point; false for anything else.
bool read_number(std::string_view text, double& value) {
  std::size_t i = 0;
  bool negative = false;
  while (i < text.size() && (text[i] == '+' || text[i] == '-')) {
    negative = negative || text[i] == '-';
    ++i;
  }
  double whole = 0;
  double scale = 1;
  bool digits = false;
  bool point = false;
  for (; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '.' && !point) {
      point = true;
    } else if (c >= '0' && c <= '9') {
      digits = true;
      whole = whole * 10 + (c - '0');
      scale = point ? scale * 10 : scale;
    } else {
      return false;
    }
  }
  value = (negative ? -whole : whole) / scale;
  return digits;
}

}  // namespace

std::string& ContentLexer::fresh() {
  if (used_ == decoded_.size()) {
    decoded_.emplace_back();
  }
  std::string& text = decoded_[used_++];
  text.clear();
  return text;
}

void ContentLexer::skip_space() {
  while (at_ < bytes_.size()) {
    if (class_of(bytes_[at_]) == kSpace) {
      ++at_;
    } else if (bytes_[at_] == '%') {
      while (at_ < bytes_.size() && bytes_[at_] != '\n' && bytes_[at_] != '\r') {
        ++at_;
      }
    } else {
      return;
    }
  }
}

ContentToken ContentLexer::next() {
  using Kind = ContentToken::Kind;
  skip_space();
  if (at_ >= bytes_.size()) {
    return {};
  }
  const char c = bytes_[at_];
  const char after = at_ + 1 < bytes_.size() ? bytes_[at_ + 1] : '\0';
  switch (c) {
    case '/':
      return read_name();
    case '(':
      return read_string();
    case '<':
      if (after != '<') {
        return read_hex_string();
      }
      at_ += 2;
      return {Kind::open_dict};
    case '>':
      at_ += after == '>' ? 2 : 1;
      return {Kind::close_dict};
    case '[':
      ++at_;
      return {Kind::open_array};
    case ']':
      ++at_;
      return {Kind::close_array};
    case ')':
    case '{':
    case '}':
      return {Kind::word, 0, bytes_.substr(at_++, 1)};
    default:
      return read_number_or_word();
  }
}

ContentToken ContentLexer::read_number_or_word() {
  const std::size_t from = at_;
  while (at_ < bytes_.size() && class_of(bytes_[at_]) == kRegular) {
    ++at_;
  }
  ContentToken token{ContentToken::Kind::word, 0, bytes_.substr(from, at_ - from)};
  const char first = token.text[0];
  if ((first <= '9' && read_number(token.text, token.number))) {
    token.kind = ContentToken::Kind::number;
  }
  return token;
}

ContentToken ContentLexer::read_name() {
  const std::size_t from = ++at_;
  bool escaped = false;
  while (at_ < bytes_.size() && class_of(bytes_[at_]) == kRegular) {
    escaped = escaped || bytes_[at_] == '#';
    ++at_;
  }
  const std::string_view raw = bytes_.substr(from, at_ - from);
  if (!escaped) {
    return {ContentToken::Kind::name, 0, raw};
  }
  std::string& text = fresh();
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == '#' && i + 2 < raw.size() && hex_digit(raw[i + 1]) >= 0 && hex_digit(raw[i + 2]) >= 0) {
      text += static_cast<char>(hex_digit(raw[i + 1]) * 16 + hex_digit(raw[i + 2]));
      i += 2;
    } else {
      text += raw[i];
    }
  }
  return {ContentToken::Kind::name, 0, text};
}

ContentToken ContentLexer::read_string() {
  const std::size_t from = ++at_;
  std::size_t depth = 1;
  bool escaped = false;
  for (; at_ < bytes_.size(); ++at_) {
    const char c = bytes_[at_];
    if (c == '\\') {
      escaped = true;
      ++at_;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && --depth == 0) {
      break;
    }
    escaped = escaped || c == '\r';
  }
  at_ = at_ < bytes_.size() ? at_ : bytes_.size();
  const std::string_view raw = bytes_.substr(from, at_ - from);
  at_ = at_ < bytes_.size() ? at_ + 1 : at_;
  if (!escaped) {
    return {ContentToken::Kind::string, 0, raw};
  }
  std::string& text = fresh();
  for (std::size_t i = 0; i < raw.size(); ++i) {
    char c = raw[i];
    if (c == '\r') {  // each line end is read as a line feed
      i += i + 1 < raw.size() && raw[i + 1] == '\n' ? 1 : 0;
      text += '\n';
      continue;
    }
    if (c != '\\' || i + 1 >= raw.size()) {
      text += c;
      continue;
    }
    c = raw[++i];
    if (c >= '0' && c <= '7') {
      unsigned code = 0;
      std::size_t digits = 0;
      for (; digits < 3 && i < raw.size() && raw[i] >= '0' && raw[i] <= '7'; ++digits, ++i) {
        code = code * 8 + static_cast<unsigned>(raw[i] - '0');
      }
      --i;
      text += static_cast<char>(code & 0xFFU);
      continue;
    }
    constexpr std::string_view kLetters = "nrtbf";
    constexpr std::string_view kMeanings = "\n\r\t\b\f";
    const std::size_t letter = kLetters.find(c);
    if (letter != std::string_view::npos) {
      text += kMeanings[letter];
    } else if (c == '\r') {
      i += i + 1 < raw.size() && raw[i + 1] == '\n' ? 1 : 0;
    } else if (c != '\n') {
      text += c;
    }
  }
  return {ContentToken::Kind::string, 0, text};
}

ContentToken ContentLexer::read_hex_string() {
  std::string& text = fresh();
  int high = -1;
  for (++at_; at_ < bytes_.size() && bytes_[at_] != '>'; ++at_) {
    const int digit = hex_digit(bytes_[at_]);
    if (digit < 0) {
      continue;
    }
    if (high < 0) {
      high = digit;
    } else {
      text += static_cast<char>(high * 16 + digit);
      high = -1;
    }
  }
  at_ = at_ < bytes_.size() ? at_ + 1 : at_;
  if (high >= 0) {
    text += static_cast<char>(high * 16);
  }
  return {ContentToken::Kind::string, 0, text};
}

void ContentLexer::skip_inline_image() {
  const auto is_space_at = [this](std::size_t i) { return i >= bytes_.size() || class_of(bytes_[i]) == kSpace; };
  for (std::size_t i = at_ + 1; i + 1 < bytes_.size(); ++i) {
    i = bytes_.find("EI", i);
    if (i == std::string_view::npos) {
      break;
    }
    if (!is_space_at(i - 1) || !is_space_at(i + 2)) {
      continue;
    }
    // 'EI' may occur in the data by chance; then what follows hardly looks like content.
    bool plausible = true;
    for (std::size_t j = i + 2; j < bytes_.size() && j < i + 12; ++j) {
      const auto c = static_cast<unsigned char>(bytes_[j]);
      plausible = plausible && c < 0x7F && (c >= 0x20 || class_of(bytes_[j]) == kSpace);
    }
    if (plausible) {
      at_ = i + 2;
      return;
    }
  }
  at_ = bytes_.size();
}

}  // namespace waymark
