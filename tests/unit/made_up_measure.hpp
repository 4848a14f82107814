// Words with made-up widths: each character is half an em wide, so that layout can be tested without fonts.
#pragma once

#include "render/pdf/print_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

class MadeUpMeasure : public WordMeasure {
 public:
  WordId word(FontRole /*role*/, std::string_view text) override {
    for (WordId i = 0; i < words_.size(); ++i) {
      if (words_[i] == text) {
        return i;
      }
    }
    words_.emplace_back(text);
    return static_cast<WordId>(words_.size() - 1);
  }
  [[nodiscard]] float width(WordId word) const override {
    std::size_t characters = 0;
    for (const char c : words_[word]) {
      characters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    }
    return 0.5F * static_cast<float>(characters);
  }
  [[nodiscard]] char32_t missing(WordId word) const override {
    return words_[word].find("\uE000") == std::string::npos ? 0 : U'\uE000';
  }
  [[nodiscard]] const std::string& text(WordId word) const { return words_[word]; }

 private:
  std::vector<std::string> words_;
};

}  // namespace waymark
