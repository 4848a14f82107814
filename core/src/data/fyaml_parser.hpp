// Holds a libfyaml parser that keeps its messages to itself.
#pragma once

#include <libfyaml.h>

#include <memory>

namespace waymark {

class FyamlParser {
 public:
  /// Throws std::bad_alloc.
  FyamlParser();

  [[nodiscard]] fy_parser* get() const { return parser_.get(); }
  /// The first error that libfyaml collected, or nullptr.
  [[nodiscard]] const fy_diag_error* first_error() const;
  /// Whether nothing was collected, warnings among them, so that the parser may be used again.
  [[nodiscard]] bool clean() const;

 private:
  struct Free {
    void operator()(fy_diag* diag) const { fy_diag_destroy(diag); }
    void operator()(fy_parser* parser) const { fy_parser_destroy(parser); }
  };
  std::unique_ptr<fy_diag, Free> diag_;
  std::unique_ptr<fy_parser, Free> parser_;
};

}  // namespace waymark
