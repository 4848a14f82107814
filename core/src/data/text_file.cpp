#include "data/text_file.hpp"

#include "text/unicode.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace waymark {
namespace {

constexpr std::string_view kSaveHint = "save the file as UTF-8 text";

class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (value_ >= 0) {
      ::close(value_);
    }
  }
  [[nodiscard]] int get() const { return value_; }

 private:
  int value_;
};

void report_unreadable(int error, const std::string& shown, Diagnostics& diagnostics) {
  diagnostics.error({shown}, fmt::format("the file cannot be read: {}", system_reason(error)),
                    error == EACCES ? "let yourself read it, or move it out of the pack" : "");
}

Place place_at(std::string_view text, std::size_t offset, const std::string& shown) {
  const std::string_view before = text.substr(0, offset);
  const auto newline = before.rfind('\n');
  const std::size_t line_start = newline == std::string_view::npos ? 0 : newline + 1;
  return {shown, static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n')) + 1,
          static_cast<std::uint32_t>(offset - line_start) + 1};
}

/// Writes LF for CRLF and for a CR that stands alone.
void unify_line_ends(std::string& text) {
  auto read = text.find('\r');
  if (read == std::string::npos) {
    return;
  }
  std::size_t written = read;
  for (; read < text.size(); ++read) {
    if (text[read] != '\r') {
      text[written++] = text[read];
    } else if (read + 1 == text.size() || text[read + 1] != '\n') {
      text[written++] = '\n';
    }
  }
  text.resize(written);
}

}  // namespace

std::optional<std::string> read_text_file(const std::filesystem::path& file, const std::string& shown,
                                          std::size_t max_bytes, Diagnostics& diagnostics) {
  // Why O_NONBLOCK: opening a named pipe would wait for ever.
  const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  if (descriptor.get() < 0 || ::fstat(descriptor.get(), &status) != 0) {
    report_unreadable(errno, shown, diagnostics);
    return std::nullopt;
  }
  if (!S_ISREG(status.st_mode)) {
    diagnostics.error({shown},
                      S_ISDIR(status.st_mode) ? "this is a folder, not a file" : "this is not an ordinary file");
    return std::nullopt;
  }
  if (static_cast<std::uintmax_t>(status.st_size) > max_bytes) {
    diagnostics.error({shown}, fmt::format("the file is larger than {} MiB", max_bytes >> 20U), "split it");
    return std::nullopt;
  }
  std::string text(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t filled = 0;
  while (filled < text.size()) {
    const ssize_t count = ::read(descriptor.get(), text.data() + filled, text.size() - filled);
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count < 0) {
      report_unreadable(errno, shown, diagnostics);
      return std::nullopt;
    }
    if (count == 0) {
      break;  // Why: the file was cut short while it was read.
    }
    filled += static_cast<std::size_t>(count);
  }
  text.resize(filled);
  return clean_text(std::move(text), shown, diagnostics);
}

std::optional<std::string> clean_text(std::string text, const std::string& shown, Diagnostics& diagnostics) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  const std::string_view start = std::string_view(text).substr(0, 2);
  if (start == "\xFF\xFE" || start == "\xFE\xFF") {
    diagnostics.error({shown, 1, 1}, "the file is UTF-16, not UTF-8", std::string(kSaveHint));
    return std::nullopt;
  }
  if (text.compare(0, kByteOrderMark.size(), kByteOrderMark) == 0) {
    text.erase(0, kByteOrderMark.size());
  }
  unify_line_ends(text);
  if (const auto nul = text.find('\0'); nul != std::string::npos) {
    diagnostics.error(place_at(text, nul, shown), "a NUL byte, which text cannot hold", std::string(kSaveHint));
    return std::nullopt;
  }
  if (const auto bad = invalid_utf8(text)) {
    diagnostics.error(place_at(text, *bad, shown),
                      fmt::format("byte 0x{:02X} is not valid UTF-8", static_cast<unsigned char>(text[*bad])),
                      std::string(kSaveHint));
    return std::nullopt;
  }
  return text;
}

std::string excerpt_of(std::string_view line) {
  return std::string(line.size() <= kMaxExcerptBytes ? line : std::string_view());
}

std::string excerpt_of_line(std::string_view text, std::uint32_t number) {
  if (number == 0) {
    return {};
  }
  for (std::uint32_t line = 1; line < number && !text.empty(); ++line) {
    const std::size_t end = text.find('\n');
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return excerpt_of(text.substr(0, text.find('\n')));
}

void add_excerpts(Diagnostics& diagnostics, std::size_t first, const std::string& file, std::string_view text) {
  std::uint32_t line = 1;
  std::size_t start = 0;
  for (std::size_t i = first; i < diagnostics.list().size(); ++i) {
    Diagnostic& diagnostic = diagnostics.list()[i];
    if (diagnostic.place.line == 0 || !diagnostic.excerpt.empty() || diagnostic.place.file != file) {
      continue;
    }
    if (diagnostic.place.line < line) {
      line = 1;
      start = 0;
    }
    while (line < diagnostic.place.line && start < text.size()) {
      const auto newline = text.find('\n', start);
      start = newline == std::string_view::npos ? text.size() : newline + 1;
      ++line;
    }
    const std::string_view excerpt = text.substr(start, text.find('\n', start) - start);
    if (line == diagnostic.place.line && excerpt.size() <= kMaxExcerptBytes) {
      diagnostic.excerpt = excerpt;
    }
  }
}

std::string system_reason(int error) {
  std::string text = std::generic_category().message(error);
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') {
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  }
  return text;
}

std::string printable(std::string_view name) {
  std::string result;
  while (!name.empty()) {
    const std::size_t valid = invalid_utf8(name).value_or(name.size());
    for (const char c : name.substr(0, valid)) {
      const auto byte = static_cast<unsigned char>(c);
      if (byte < 0x20 || byte == 0x7f) {
        result += fmt::format("\\x{:02X}", byte);
      } else {
        result += c;
      }
    }
    name.remove_prefix(valid);
    if (!name.empty()) {
      result += fmt::format("\\x{:02X}", static_cast<unsigned char>(name[0]));
      name.remove_prefix(1);
    }
  }
  return result;
}

}  // namespace waymark
