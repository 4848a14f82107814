#include "compare/words.hpp"

#include "text/code_points.hpp"

#include <algorithm>
#include <utility>

namespace waymark {
namespace {

enum class Sort : std::uint8_t { space, letter, alone, mark };

bool in(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

/// Characters of scripts without spaces stand alone, so that a sentence is not one word.
Sort sort_of(char32_t c) {
  if (c <= 0x20 || c == 0xa0 || in(c, 0x2000, 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x3000) {
    return Sort::space;
  }
  if (c < 0x80) {
    const bool alphanumeric = in(c, '0', '9') || in(c, 'a', 'z') || in(c, 'A', 'Z');
    return alphanumeric ? Sort::letter : Sort::mark;
  }
  if (in(c, 0xa1, 0xbf) || in(c, 0x2010, 0x205e) || in(c, 0x3001, 0x303f) || in(c, 0xff01, 0xff0f)) {
    return Sort::mark;
  }
  return in(c, 0x2e80, 0x9fff) || in(c, 0xf900, 0xfaff) || c >= 0x20000 ? Sort::alone : Sort::letter;
}

/// Marks that part words even without spaces around them: dashes, an ellipsis.
bool parts_words(char32_t c) { return c == 0x2013 || c == 0x2014 || c == 0x2026; }

}  // namespace

std::uint32_t WordCollector::style(WordStyle style) {
  words_.styles.push_back(std::move(style));
  style_ = static_cast<std::uint32_t>(words_.styles.size() - 1);
  return style_;
}

void WordCollector::text(std::string_view text) {
  if (runs_.empty() || runs_.back().style != style_) {
    runs_.push_back({pending_.size(), style_});
  }
  pending_ += text;
}

void WordCollector::whole(const std::string& text) {
  split();
  words_.words.push_back({text, interner_.number(text), style_, space_, true});
  space_ = false;
}

std::uint32_t WordCollector::style_at(std::size_t offset) {
  while (run_ + 1 < runs_.size() && runs_[run_ + 1].offset <= offset) {
    ++run_;
  }
  return runs_[run_].style;
}

void WordCollector::add(std::string_view text, bool letters) {
  words_.words.push_back({std::string(text), interner_.number(text), style_at(offset_), space_, letters});
  space_ = false;
}

void WordCollector::split() {
  // A word goes on over marks that letters follow: 'multi-agency', '12.5', 'don't'.
  std::size_t start = 0;       // of the word at hand
  std::size_t after_word = 0;  // where its last letter ends
  const auto end_word = [&] {
    if (after_word > start) {
      offset_ = start;
      add(std::string_view(pending_).substr(start, after_word - start), true);
    }
    start = after_word;
  };
  const auto end_marks = [&](std::size_t end) {
    end_word();
    while (start < end) {
      std::size_t next = start;
      next_code_point(pending_, next);
      offset_ = start;
      add(std::string_view(pending_).substr(start, next - start), false);
      start = next;
    }
    after_word = end;
  };
  for (std::size_t i = 0; i < pending_.size();) {
    const std::size_t at = i;
    const char32_t c = next_code_point(pending_, i);
    const Sort sort = sort_of(c);
    if (sort == Sort::space) {
      end_marks(at);
      space_ = true;
      start = after_word = i;
    } else if (sort == Sort::alone || parts_words(c)) {
      end_marks(at);
      offset_ = at;
      add(std::string_view(pending_).substr(at, i - at), sort == Sort::alone);
      start = after_word = i;
    } else if (sort == Sort::letter) {
      if (after_word == start && at > start) {
        end_marks(at);
      }
      after_word = i;
    }
  }
  end_marks(pending_.size());
  pending_.clear();
  runs_.clear();
  run_ = 0;
}

Words WordCollector::take() {
  split();
  return std::move(words_);
}

Words words_of(std::string_view text, Interner& interner) {
  WordCollector collector(interner);
  collector.text(text);
  return collector.take();
}

Words lines_of(std::string_view text, Interner& interner) {
  Words words;
  words.lines = true;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
    words.words.push_back({std::string(line), interner.number(line), 0, true, true});
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return words;
}

std::string text_of(const Words& words, std::size_t first, std::size_t end) {
  std::string text;
  for (std::size_t i = first; i < end; ++i) {
    if (i > first && words.words[i].space) {
      text += words.lines ? '\n' : ' ';
    }
    text += words.words[i].text;
  }
  return text;
}

std::string text_of(const Words& words) { return text_of(words, 0, words.words.size()); }

std::string beginning(const std::string& text, std::size_t most_words) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < most_words && end != std::string::npos; ++i) {
    end = text.find_first_of(" \n", end == 0 ? 0 : end + 1);
  }
  // Why: text without spaces has no words to count; bytes are cut where a character starts.
  constexpr std::size_t kMostBytes = 400;
  std::size_t size = std::min({end, text.size(), kMostBytes});
  while (size < text.size() && size > 0 && (static_cast<unsigned char>(text[size]) & 0xc0U) == 0x80U) {
    --size;
  }
  std::string result = text.substr(0, size);
  std::replace(result.begin(), result.end(), '\n', ' ');
  return size == text.size() ? result : result + " …";
}

}  // namespace waymark
