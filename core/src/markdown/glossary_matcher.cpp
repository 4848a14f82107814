#include "markdown/glossary_matcher.hpp"

#include <algorithm>

namespace waymark {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

std::size_t word_end(std::string_view text, std::size_t from) {
  while (from < text.size() && is_word(text[from])) {
    ++from;
  }
  return from;
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](char c) { return lower(c); });
  return result;
}

std::size_t start_key(std::string_view word) {
  const auto first = static_cast<unsigned char>(lower(word[0]));
  const auto second = word.size() > 1 ? static_cast<unsigned char>(lower(word[1])) : 0U;
  return first * 256U + second;
}

/// The length in `text` that `form` covers from its front, or 0. A space in the form stands for any white space.
std::size_t covered(std::string_view text, std::string_view form, bool exact_case) {
  std::size_t at = 0;
  for (const char c : form) {
    if (at == text.size()) {
      return 0;
    }
    if (is_space(c)) {
      if (!is_space(text[at])) {
        return 0;
      }
      while (at < text.size() && is_space(text[at])) {
        ++at;
      }
    } else if (exact_case ? text[at] == c : lower(text[at]) == lower(c)) {
      ++at;
    } else {
      return 0;
    }
  }
  return at < text.size() && is_word(text[at]) ? 0 : at;
}

}  // namespace

GlossaryMatcher::GlossaryMatcher(const std::vector<GlossaryTerm>& glossary) {
  for (std::uint32_t i = 0; i < glossary.size(); ++i) {
    add(glossary[i].term, i);
    for (const std::string& form : glossary[i].also) {
      add(form, i);
    }
  }
  for (auto& [word, forms] : by_first_word_) {
    std::stable_sort(forms.begin(), forms.end(),
                     [](const Form& a, const Form& b) { return a.text.size() > b.text.size(); });
  }
}

void GlossaryMatcher::add(std::string_view text, std::uint32_t term) {
  if (text.empty() || !is_word(text[0])) {
    return;
  }
  const std::string_view first = text.substr(0, word_end(text, 0));
  // 'ICS' must not match 'ics', nor 'CHAT' a chat: a form without small letters is an abbreviation.
  const bool exact_case = std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  by_first_word_[lower(first)].push_back({std::string(text), exact_case, term});
  starts_.set(start_key(first));
}

GlossaryMatcher::Match GlossaryMatcher::find(std::string_view text, std::size_t from) const {
  std::size_t at = from;
  while (at < text.size() && at > 0 && is_word(text[at - 1]) && is_word(text[at])) {
    ++at;
  }
  while (at < text.size()) {
    if (!is_word(text[at])) {
      ++at;
      continue;
    }
    const std::size_t end = word_end(text, at);
    if (starts_.test(start_key(text.substr(at, end - at)))) {
      const auto found = by_first_word_.find(lower(text.substr(at, end - at)));
      if (found != by_first_word_.end()) {
        for (const Form& form : found->second) {
          if (const std::size_t size = covered(text.substr(at), form.text, form.exact_case); size != 0) {
            return {at, size, form.term};
          }
        }
      }
    }
    at = end;
  }
  return {text.size(), 0, 0};
}

}  // namespace waymark
