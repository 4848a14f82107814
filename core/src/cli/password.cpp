#include "cli/password.hpp"

#include "data/text_file.hpp"
#include "serve/stop_signals.hpp"
#include "text/error.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <string_view>

namespace waymark {
namespace {

constexpr std::size_t kLongest = 4096;

class Terminal {
 public:
  Terminal() : descriptor_(::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)) {
    if (descriptor_ < 0 || ::tcgetattr(descriptor_, &before_) != 0) {
      if (descriptor_ >= 0) {
        ::close(descriptor_);
      }
      throw Error("there is no terminal to ask for the password on",
                  "give it through a file descriptor: --password-fd 3 3<FILE");
    }
    termios silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(descriptor_, TCSAFLUSH, &silent);
  }
  ~Terminal() {
    ::tcsetattr(descriptor_, TCSAFLUSH, &before_);
    write("\n");
    ::close(descriptor_);
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  [[nodiscard]] int descriptor() const { return descriptor_; }
  void write(std::string_view text) const {
    while (!text.empty()) {
      const ssize_t written = ::write(descriptor_, text.data(), text.size());
      if (written < 0 && errno != EINTR) {
        return;  // a prompt that can't be shown is no reason to stop
      }
      text.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
  }

 private:
  int descriptor_;
  termios before_{};
};

/// Reads up to a line's end or the end of what there is; `stopped` is asked whenever a signal came.
template <typename Stopped>
std::string read_line(int descriptor, const Stopped& stopped) {
  std::string line;
  line.reserve(kLongest);  // Why: growing would leave copies of the password in memory.
  char byte = 0;
  while (line.size() < kLongest) {
    pollfd wait{descriptor, POLLIN, 0};
    const int ready = ::poll(&wait, 1, -1);  // Why not just read(): it goes on after Ctrl-C.
    if (ready < 0 && errno == EINTR) {
      if (stopped()) {
        throw Error("stopped while asking for the password", "nothing was signed");
      }
      continue;
    }
    const ssize_t count = ::read(descriptor, &byte, 1);
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count < 0) {
      throw Error(fmt::format("can't read the password: {}", system_reason(errno)),
                  "give it through a file descriptor that is open: --password-fd 3 3<FILE");
    }
    if (count == 0 || byte == '\n') {
      return line;
    }
    line += byte;
  }
  throw Error("the password is too long", fmt::format("it may have {} bytes", kLongest - 1));
}

}  // namespace

std::string read_password(const std::string& prompt, std::optional<int> descriptor) {
  if (descriptor) {
    return read_line(*descriptor, [] { return false; });
  }
  const StopSignals signals;
  const Terminal terminal;
  terminal.write(prompt);
  return read_line(terminal.descriptor(), [&] { return signals.caught(); });
}

}  // namespace waymark
