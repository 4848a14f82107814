// Thrown when a plugin's worker, or the plugin in it, cannot go on.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace waymark {

/// what() is the end of a sentence that starts with "plugin 'x' ": 'crashed: segmentation fault'.
class WorkerError : public std::runtime_error {
 public:
  explicit WorkerError(const std::string& message, std::string hint = {}, bool refused = false)
      : std::runtime_error(message), hint_(std::move(hint)), refused_(refused) {}

  [[nodiscard]] const std::string& hint() const { return hint_; }
  /// Whether the plugin itself is wrong (another ABI version, no entry point), so that starting again is pointless.
  [[nodiscard]] bool refused() const { return refused_; }

 private:
  std::string hint_;
  bool refused_;
};

}  // namespace waymark
