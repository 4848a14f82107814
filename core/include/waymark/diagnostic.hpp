// A diagnostic: one message to the author, with its place, a hint, and the source line it is about.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace waymark {

enum class Severity : std::uint8_t { note, warning, error };

/// Where something stands. Lines and columns count from 1; 0 means unknown. Columns count bytes.
struct Place {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// Messages start with a small letter, end without a full stop, and put names in single quotes.
struct Diagnostic {
  Severity severity = Severity::error;
  Place place;
  std::string message;
  std::string hint;     ///< what to do about it; may be empty
  std::string excerpt;  ///< the source line that `place` names; may be empty
};

/// A growing list of diagnostics.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic) {
    if (diagnostic.severity == Severity::error) {
      ++errors_;
    }
    list_.push_back(std::move(diagnostic));
  }
  void error(Place place, std::string message, std::string hint = {}, std::string excerpt = {}) {
    add({Severity::error, std::move(place), std::move(message), std::move(hint), std::move(excerpt)});
  }
  void warning(Place place, std::string message, std::string hint = {}, std::string excerpt = {}) {
    add({Severity::warning, std::move(place), std::move(message), std::move(hint), std::move(excerpt)});
  }
  /// Moves all of `other` to the end of this list.
  void append(Diagnostics&& other) {
    for (Diagnostic& diagnostic : other.list_) {
      add(std::move(diagnostic));
    }
    other = {};
  }
  [[nodiscard]] const std::vector<Diagnostic>& list() const { return list_; }
  [[nodiscard]] std::vector<Diagnostic>& list() { return list_; }
  [[nodiscard]] std::size_t errors() const { return errors_; }
  [[nodiscard]] bool has_errors() const { return errors_ != 0; }
  [[nodiscard]] bool empty() const { return list_.empty(); }

 private:
  std::vector<Diagnostic> list_;
  std::size_t errors_ = 0;
};

}  // namespace waymark
