// What the forms of a word share, so that 'plans' and 'planning' find each other: Snowball's stems.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace waymark {

/// The stemmer of a language. Belongs to one thread.
class Stemmer {
 public:
  /// `language` is a BCP 47 tag. Words of one that Snowball does not know (Welsh, say) stay as they are.
  explicit Stemmer(std::string_view language);

  /// The stem of a word as SearchWords reads it. English words are stemmed as the British write them.
  [[nodiscard]] std::string stem(std::string_view word) const;
  [[nodiscard]] bool is_english() const { return english_; }

 private:
  struct Free {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Free> stemmer_;
  bool english_;
};

}  // namespace waymark
