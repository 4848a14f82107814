#include "cli/signing_key.hpp"

#include "cli/password.hpp"
#include "data/text_file.hpp"
#include "text/display_width.hpp"
#include "text/error.hpp"

#include <fmt/format.h>

#include <utility>

namespace waymark {

std::string small_text(const std::filesystem::path& file, std::size_t max_bytes) {
  Diagnostics problems;
  auto text = read_text_file(file, file.generic_string(), max_bytes, problems);
  if (!text) {
    const Diagnostic& problem = problems.list().front();
    throw Error(problem.message, problem.hint, problem.place);
  }
  return std::move(*text);
}

SecretKey read_signing_key(const CommandOptions& options) {
  const std::string text = small_text(options.key, kMaxKeyBytes);
  const auto ask = [&] {
    return read_password(fmt::format("password of {}: ", shown(options.key)), options.password_fd);
  };
  try {
    return read_secret_key(text, ask);
  } catch (const Error& error) {
    if (!error.place().file.empty()) {
      throw;
    }
    throw Error(error.what(), error.hint(), {options.key, 0, 0});
  }
}

}  // namespace waymark
