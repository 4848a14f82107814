#include "cli/signing_key.hpp"

#include "cli/key_file.hpp"
#include "cli/password.hpp"
#include "text/display_width.hpp"
#include "text/error.hpp"

#include <fmt/format.h>

namespace waymark {

SecretKey read_signing_key(const CommandOptions& options) {
  const std::string text = key_text(options.key);
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
